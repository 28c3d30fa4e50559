import type { cli as zh } from "./cli.zh-CN.js";

type Sentences<T> = { readonly [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

/** What the command line says. */
export const cli: Sentences<typeof zh> = {
  usage: `Silver Roster, command line

Usage: npm run -s roster -- <command> [FILE…] [options]

  check FILE…                 check rosters cell by cell
  accept FILE --rule R --cell C --reason WHY --by WHO --accept LIST
                              let a finding stand with a reason
  fix FILE -o OUT             apply the safe fixes to a copy
  enrich FILE -o OUT          fill empty cells that can be derived, in a copy
  match FILE…                 find the same person in several rosters
  summary FILE… -o OUT.xlsx   the whole way to the district workbook, without a service
  submit FILE --unit U --server URL   submit to the service
  serve                       start the service
  unit NAME --unit ID --server URL -o FILE   make a unit known and keep its token (with the admin token)
  demo                        the whole way with a made-up district

  To run the service; they read its settings (DATA_DIR, DATABASE_URL, KEY_FILE), see docs/operations.md:
  backup [-o FILE]            back up, encrypted and restored beside to be sure
  restore FILE [--replace]    restore a backup (stop the service first)
  verify-history [--heads FILE] [--export FILE] [--rebuild]
                              see that nobody altered the history
  move-database --to URL      move to one's own PostgreSQL (stop the service first)
  rotate-key                  seal with a new key from now on
  distribute                  spread by district on Citus

Options
  --as-of 2026-11-22          the day to check against (default: today)
  --json                      print JSON (check, match)
  --accept FILE               findings accepted with a reason
  --token-file FILE           file with the unit's token (or ROSTER_TOKEN in the environment)
  --gone ID=去世|转出|误录|重复|其他   why somebody is no longer on the roster
  --same ID                   this row is the same person, corrected
  --district NAME             the district's name on the summary
  --lang zh-CN|en             language
  --once                      demo: stop the service at the end
  --replace                   restore, move: in the place of all that the target holds
  --heads FILE                compare with chain heads that were exported before
  --export FILE               export the heads of all chains
  --rebuild                   make the tables anew from the histories
`,
  severity: { error: "error", warning: "warning", info: "info" },
  optionUnknown: "Unknown option: {given}. See --help.",
  dayWrong: "“{given}” is not a day; write it as 2026-11-22.",
  languageUnknown: "No language “{given}”; use zh-CN or en.",
  seedWrong: "“{given}” is not a seed; use 0 or a positive whole number.",
  commandUnknown: "No command “{command}”. See --help.",
  fileNeeded: "Name the file to work on.",
  oneFileNeeded: "This command takes one file at a time.",
  outputNeeded: "Name the copy to write with -o.",
  outputMustBeXlsx: "The copy's name must end in .xlsx: {file}",
  newUnitNeeds: "Name the unit, its --unit id (lower-case letters and digits), the --server and the file for its token with -o.",
  newUnitDone: "The unit “{name}” ({unit}) is known; its token is in {file}.",
  unitNeeded: "Name the unit with --unit and the service with --server.",
  tokenNeeded: "Name the file with the unit's token by --token-file, or set ROSTER_TOKEN.",
  stopped: "Stopped; no half-written file was left.",
  reading: "Reading {file} ({done}/{of})",
  checking: "Checking {file}",
  checkHead: "[Check] {file}, as of {asOf}",
  checkSheet: "Sheet “{sheet}”: {people} people, rows {first}–{last}; {errors} errors, {warnings} warnings, {infos} infos",
  hiddenSheet: " (hidden)",
  checkCsv: "{people} people, rows {first}–{last}; {errors} errors, {warnings} warnings, {infos} infos",
  checkRule: "  [{severity}] {title} ({count})",
  checkFinding: "    {cell}  {message}",
  checkAdvice: "    What to do: {advice}",
  checkAsk: "  [please confirm] column {column}: {because}",
  checkClean: "  Nothing found.",
  checkSkipped: "Sheet “{sheet}” was not taken for a roster: {reason}",
  nothingRead: "{file}: {message}",
  acceptNeeds: "Name --rule, --cell, --reason and --by, and the list with --accept.",
  acceptDone: "Noted in {file}: {cell}  {message}",
  acceptNotFound: "Cell {cell} has no finding {rule}; look with check first.",
  fixDone: "{count} cells fixed in the copy {file}. All else is as it was.",
  fixDoneNew: "{count} cells fixed in the new workbook {file}.",
  fixNothing: "Nothing could safely be fixed; no copy was written.",
  fixLine: "  {sheet}{cell}: {value}",
  enrichDone: "{count} cells filled in the copy {file}. All else is as it was.",
  enrichDoneNew: "{count} cells filled in the new workbook {file}.",
  enrichNothing: "Nothing could be derived; no copy was written.",
  enrichLine: "  {sheet}{cell}: {value} ({source})",
  lost: "The file was not an .xlsx; the new workbook does not carry: {what}",
  matchHead: "{records} rows are {people} people; {review} pairs need a person's eye.",
  matchReview: "  please compare: {a} and {b} ({reasons})",
  matchPlace: "{file} {sheet} row {row}",
  summaryDone: "{units} units, {people} people ({waiting} of them 待更正), workbook: {file}",
  summaryMerged: "  {records} roster rows are {people} people; {shared} people listed by two units count once.",
  submitSent: "Received: {added} added, {changed} changed, {removed} removed; revision {revision}, {count} people in this unit.",
  submitNothing: "Same as last time, nothing changed. Revision {revision}, {count} people in this unit.",
  submitWaiting: "  {count} people wait for correction (待更正): these values stay out until corrected; the people are counted.",
  submitHeldLine: "    {place}  {fields}",
  submitAsk: "  No longer listed: {name} (id {recordId}). Say why with --gone {recordId}=去世|转出|误录|重复|其他; until then they stay.",
  submitAskSame: "  {place} looks like {name} of last time, much changed. If it is a correction use --same {recordId}; if that person is gone use --gone {recordId}=reason and this row goes as new. Until then neither changes.",
  goneWrong: "“{given}” is not understood; write ID=去世 (or 转出, 误录, 重复, 其他).",
  submitRefused: "The service refused ({code}): {detail}",
  serviceUnreachable: "Cannot reach the service {detail}. Check the address and the network; nothing changed, submit again later.",
  serving: "The service is up: {url} (Ctrl-C stops it)",
  adminToken: "First start: the admin token is in {file} (readable by this user only).",
  serviceLost: "The database stopped unexpectedly, and the service with it. Start it again; nothing acknowledged is lost.",
  serviceStopped: "The service has stopped.",
  demoHead: "Silver Roster demo: the made-up district “{district}”, nobody in it is real, as of {asOf}.",
  demoSamples: "1. The units' rosters: {files} files of {units} units in {folder}",
  demoChecked: "2. Checked: {sheets} rosters with {rows} rows of people; {errors} errors, {warnings} warnings, {infos} infos",
  demoTop: "    {title}: {count}",
  demoFixed: "3. Fixed and completed: {fixed} safe fixes, {filled} derived cells, copies in {folder}",
  demoSubmitted: "4. Submitted and merged: {records} rows are {people} people, {shared} of them listed by two units (counted once); {waiting} wait for correction and are counted",
  demoDeaths: "    {deceased} died, {muted} may have: no greetings, no birthdays for them",
  demoReport: "5. The district summary workbook: {file}",
  demoFigures: "    {living} living: {lixiu} 离休, {tuixiu} 退休; {eighty} are 80 or older",
  demoTime: "{seconds} seconds, {work} of them checking and merging.",
  demoUrl: "The service is running: {url} (Ctrl-C stops it)",
  demoBusy: "{folder} is in use by another demo; stop that one first.",
};
