/** How a text is meant. What that looks like is for whoever renders it; the words never depend on it. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'warning' | 'bad'
