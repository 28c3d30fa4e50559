import type { settle as zh } from "./settle.zh-CN.js";

/** What `settle` says of conflicts and proposals. */
export const settle: Readonly<Record<keyof typeof zh, string>> = {
  needs: "Name the unit with --unit and the service with --server.",
  oneChoice: "Only one of --mine, --theirs and --withdraw at a time.",
  choiceNeeded: "Say which value is right: --mine the later one, --theirs the standing one, --withdraw takes back what waits for the bureau.",
  whichNeeded: "Say which: a record id or a name, NAME:FIELD for one cell, :FIELD for that field of everybody, or --all (alone).",
  unclear: "Nothing was settled. These point at nothing, or at several people of one name: {given}. List them without options and use the ids shown.",
  head: "{count} open: both values are kept; until one is chosen the standing one counts.",
  conflict: "  [told differently] {field} of {name} (id {recordId})",
  proposal: "  [the bureau decides] {field} of {name} (id {recordId})",
  told: "      later: “{value}”  {at}  {by}",
  standing: "      standing: “{value}”  {at}  {by}",
  unknownTeller: "(not kept by whom)",
  byToken: "with the unit's token",
  byOffice: "the office",
  how: "Take the later value with --mine, the standing one with --theirs, take back a proposal with --withdraw; with ids, NAME:FIELD, or --all.",
  settledTold: "  Settled: {field} of {name} is “{value}”.",
  settledStanding: "  Settled: {field} of {name} is “{value}”. Where the sheet has another value, change it to “{value}”.",
  proposed: "  Handed to the bureau: {field} of {name}, told as “{value}”; the standing value counts until it has decided.",
  bureauDecides: "The bureau decides on it; the unit may take it back with --withdraw.",
  notSettled: "  Not settled: {field} of {name}. {detail}",
  noneLeft: "Nothing is open.",
  left: "{count} still open, or waiting for the bureau.",
};
