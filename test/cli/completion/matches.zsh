# zsh -f matches.zsh SCRIPT LINE…: for each line, what an interactive zsh that has loaded the completion script offers
# where the tab key is pressed at its end, in one line.
zmodload zsh/zpty
script=$1
shift
until_drawn() { # reads what the shell draws until it matches $1, for 20 s at most
  drawn=
  repeat 400; do
    while zpty -r z piece; do drawn+=$piece; done
    [[ $drawn == *${~1}* ]] && return
    sleep 0.05
  done
  print -u2 -r -- "never saw $1 in: ${(V)drawn}"
  exit 1
}
run() { # one line of set-up, done when the prompt is drawn again
  zpty -w z "$1"
  until_drawn 'ready\> '
}
zpty -b z 'TERM=vt100 zsh -f -i'
run "stty -echo cols 500; PROMPT='rea''dy> '"
run 'autoload -Uz compinit; compinit -D -u'
run 'compadd() { if [[ "$*" == *-[AOD]\ * ]]; then builtin compadd "$@"; return; fi; local -a hits; builtin compadd -O hits "$@"; offered+=($hits); builtin compadd "$@" }'
run 'offer() { local -aU offered; _main_complete; print -r -- offe"red<${(o)offered}>"; compstate[insert]= compstate[list]= }'
run 'clear() { BUFFER= }; zle -N clear; zle -C offer complete-word offer; bindkey "^I" offer "^O" clear'
run "source ${(q)script}"
for line in "$@"; do
  zpty -w -n z $'\x0f'"$line"$'\t'
  until_drawn 'offered\<*\>'
  print -r -- ${${drawn##*offered\<}%%\>*}
done
zpty -d z
