/** What a page holds its report in, as JSON, and what ends it: no sign of the report itself does. */
export const reportBegins = '<script type="application/json" id="kq-report">'
export const reportEnds = '</script>'
