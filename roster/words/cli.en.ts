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
  settle [ID|NAME:FIELD…] --unit U --server URL [--mine|--theirs|--withdraw]
                              what was told differently, cell by cell; choose a value, or take back a proposal
  reports --month 2026-10 --server URL [--remind UNIT]
                              monthly reports: who has reported, who has not, who is late; the text of a
                              reminder (with the office's or the administration's token)
  submit FILE --unit U --to PACKAGE --device-key KEY --office-key PUBLIC
                              without a network: write a package for the office
  receipt RECEIPT --file FILE --device-key KEY --office-key PUBLIC
                              hold the receipt against the roster
  device-key -o KEY           make this machine's keys
  office-key --server URL -o PUBLIC   get the office's public keys
  device LABEL --unit U --server URL --device-key PUBLIC
                              register, list or revoke (--revoke ID) a unit's devices (with the admin token)
  import-package PACKAGE --server URL -o RECEIPT   import a package (with the admin token)
  serve                       start the service
  unit NAME --unit ID --server URL -o FILE   make a unit known and keep its token (with the admin token)
  manifest --url https://HOST [-o FILE]   the manifest of the Excel add-in
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
  --json                      print JSON (check, match, reports, settle)
  --accept FILE               findings accepted with a reason
  --token-file FILE           file with the unit's token (or ROSTER_TOKEN in the environment)
  --gone ID=去世|转出|误录|重复|其他   why somebody is no longer on the roster (转出:UNIT; a name that only one bears will do)
  --same ID                   this row is the same person, corrected
  --mine | --theirs           settle: the later value | the standing one; --withdraw; --all; --reason WHY
  --month 2026-10             the month of the monthly report
  --remind UNIT               the text that reminds this unit
  --base REVISION             the revision that the roster was last told to (default: as remembered beside it)
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
  monthWrong: "“{given}” is no month; write it like 2026-10.",
  reportsNeed: "Name the month with --month (such as 2026-10) and the service with --server.",
  reportsHead: "Monthly reports of {month}: due {due}; as of {today} {confirmed} unit(s) have reported ({confirmedLate} late, {none} without changes), {open} have not yet, {overdue} are overdue.",
  reportsLine: "  {state}  {name} ({unit}){more}",
  reportsLate: ", {days} day(s) late",
  reportsLead: ", {count} submission(s) wait for the lead",
  reportsYear: ", this year {owed} owed, {late} late",
  reportsAdvice: "  (The deadline is advice: no document has put the duty in force for this month, nothing is scored.)",
  commandUnknown: "No command “{command}”. See --help.",
  fileNeeded: "Name the file to work on.",
  oneFileNeeded: "This command takes one file at a time.",
  outputNeeded: "Name the copy to write with -o.",
  outputMustBeXlsx: "The copy's name must end in .xlsx: {file}",
  newUnitNeeds: "Name the unit, its --unit id (lower-case letters and digits), the --server and the file for its token with -o.",
  newUnitDone: "The unit “{name}” ({unit}) is known; its token is in {file}.",
  unitNeeded: "Name the unit with --unit, and either the service with --server (online) or the package to write with --to (without a network).",
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
  goneWrong: "“{given}” is not understood; write ID=去世 (or 转出, 误录, 重复, 其他), or ID=转出:UNIT where the other unit is known.",
  baseWrong: "“{given}” is no revision; use 0 or a positive whole number.",
  submitAgreed: "已报送: service and roster hold the same, revision {revision}, {count} people.",
  submitDiffers: "Not wholly told yet: {rows} people on the roster, {told} of them told; {count} at the service (revision {revision}). The two differ, for the reasons above.",
  submitBaseUnknown: "Nobody remembers the revision that this roster was last told to; compared with the present one, {revision}.",
  submitAwaitsLead: "  This submission waits for the unit lead's confirmation.",
  submitNoRecord: "  {name} is no longer there at the service; this correction had no use.",
  submitConflict: "  Told differently: {field} of {name} is “{told}” here, “{standing}” stands. Both are kept; settle it with your colleague and tell it again, or choose with settle. {place}",
  submitProposal: "  The bureau decides: {field} of {name} is “{told}” here, “{standing}” stands. {place}",
  submitSince: "  A colleague changed what this roster has not: {field} of {name} from “{from}” to “{to}”. Change it here too, or tell what is right.",
  submitSinceAdded: "  A colleague added {name} (id {recordId}), whom this roster has not. Check and add the person here.",
  submitSinceRemoved: "  A colleague took off {name} ({reason}), whom this roster still lists. Please check.",
  submitMoreSince: "  Colleagues changed more than is listed here; read what the unit has told from the service.",
  submitUnmatched: "  What was said of “{who}” had no use: nobody asked about that person, or two bear the name. Use the id.",
  submitOffer: "  {sheet} {cell} lost digits of its ID number; this unit told {value} before. Compare with the document and enter it as text.",
  emptyCell: "(empty)",
  packNeeds: "Without a network name --unit, the package with --to, this machine's --device-key and the office's --office-key.",
  packDone: "Package in {file}: {count} people, base revision {revision}. Hand it to the office; only when its receipt agrees (receipt) is it told.",
  deviceKeyNeeds: "Name the file for this machine's keys with -o.",
  deviceKeyDone: "This machine's keys are in {file} (readable by this user only; never hand them on); the public ones are in {shared}, for the office to register.",
  manifestNeeds: "Name the address of the service with --url, such as --url https://roster.example.gov.cn, and the file with -o.",
  manifestAddress: "“{given}” cannot be the address of an add-in. Office takes addresses that begin with https:// and have no ? or # in them.",
  manifestDone: "The manifest is in {file}. An administrator uploads it in the Microsoft 365 admin centre, or puts it into a trusted shared folder.",
  officeKeyNeeds: "Name the --server and the file for the public keys with -o.",
  officeKeyDone: "The office's public keys are in {file}, for the units.",
  deviceNeeds: "To register a device: its label, --unit, --server and its public --device-key; to revoke one: --revoke ID; --unit and --server alone list them.",
  deviceDone: "Device “{label}” is registered for {unit} (id {deviceId}).",
  deviceRevoked: "Device “{label}” is revoked; its packages that were not imported yet are refused: the unit makes them anew on a registered machine.",
  deviceLine: "{deviceId}  {label}",
  deviceLineRevoked: "{deviceId}  {label} (revoked from {at})",
  importNeeds: "Name the --server and the file for the receipt with -o.",
  importDone: "The package of {unit} is imported; its receipt is in {file}, for the unit to check.",
  receiptNeeds: "Name the receipt, the roster with --file, this machine's --device-key and the office's --office-key.",
  receiptHead: "Receipt for {unit}, signature true, received {at}",
  receiptUnknown: "  {place}: changed since the package was made, or not told yet.",
  submitRefused: "The service refused ({code}): {detail}",
  serviceUnreachable: "Cannot reach the service {detail}. Check the address and the network; nothing changed, submit again later.",
  serving: "The service is up: {url} (Ctrl-C stops it)",
  adminToken: "First start: the admin token is in {file} (readable by this user only).",
  setUp: "There is no administrator yet: open this link within 24 hours to make the first one. It works once.\n  {url}",
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
  demoPurpose: "Demo: building the district workbook",
  demoTime: "{seconds} seconds, {work} of them checking and merging.",
  demoUrl: "The service is running: {url} (Ctrl-C stops it)",
  demoBusy: "{folder} is in use by another demo; stop that one first.",
};
