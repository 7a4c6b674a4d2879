const day = '--today DATE       The date that it is taken to be: 2027-04-01';
const language = "--language cy      Another of the flow's languages";
const stepping = `  ${day}
  ${language}
  --parameter N=V    Sets a parameter
  --rates N=ADDRESS  Where rates are, instead of where the flow says`;

/** What `--help` says of each command on flows. */
export const flowHelp: Readonly<Record<string, string>> = {
  new: `council-kit flow new FILE.yaml [--title TEXT]

Writes a small flow to begin with, in English and Welsh, with tests that pass.
A file that is there is left alone.

  --title TEXT       What it is called in English

Exit status: 0 it is written, 64 wrong usage.`,

  check: `council-kit flow check FILE… [options]

Says what is wrong with flows, at which line and column, and how to mend it.

  ${day}
  --strict           Warnings fail too
  --quiet            No advice
  --json             The same for editors and other programs: findings with
                     path, line, column, severity, sentence and mend

Exit status: 0 all is well, 1 there is something to mend, 64 wrong usage.`,

  test: `council-kit flow test FILE… [options]

Runs the tests in the files, and says which routes and options they leave out.

  --least PERCENT    Fails below this share of routes and of options
  --quiet            Only the tests that fail
  --json             The same for other programs

Exit status: 0 all pass, 1 some don't or there are none, 2 a flow can't be run,
64 wrong usage.`,

  run: `council-kit flow run FILE [options]

Asks the questions here. Answers can come from a pipe too, one a line.

${stepping}
  --why              Says at the end which rule led where

Exit status: 0 the end was come to, 1 it wasn't, 2 the flow can't be run,
64 wrong usage.`,

  explain: `council-kit flow explain FILE [options]

Says where some answers lead, and why: which rule, and which answers.

  --answers FILE     Answers as JSON, by question
  --answer Q=ANSWER  One answer; a list or a record is JSON
  --test NAME        The answers of a test in the file
${stepping}
  --json             Where they lead, as programs have it

Exit status: 0 all is well, 1 the flow can't go on, 2 it can't be run,
64 wrong usage.`,

  graph: `council-kit flow graph FILE [options]

Lists the questions, their options and the ways between them with their
conditions, or draws them.

  --text             The list, which is what there is unless it is said
  --svg FILE         A picture; "-" for standard output
  --json             Places and ways, for other programs
  ${language}

Exit status: 0 all is well, 2 the flow can't be run, 64 wrong usage.`,

  export: `council-kit flow export FILE [options]

Writes the rules for reading, printing and other programs: as Markdown, unless
it is said.

  --html             A page without scripts
  --out FILE         To a file instead of standard output
  --criteria         HTML for people whose browser runs no scripts
  --json             The flow as pages read it, without its tests
  --tables FOLDER    Each table as CSV
  --dmn FILE         Tables and values as DMN, and what that has no place for
  ${day}
  ${language}

Exit status: 0 all is well, 2 the flow can't be run, 64 wrong usage.`,

  'confirm-welsh': `council-kit flow confirm-welsh FILE [PLACE…] [--list]

Notes that texts are translations of each other as they are, so that check finds
where one of them has changed. Without a place, all of them.

  --list             Only says which would be

Exit status: 0 all is well, 64 wrong usage.`,
};
