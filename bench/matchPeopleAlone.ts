// Runs as a process of its own, so that its memory can be measured: makes people, groups them, prints what it took as JSON.
import type { Statement } from "../roster/model/change.js";
import { groupPeople } from "../roster/match/groupPeople.js";
import type { MatchSubject } from "../roster/match/subject.js";
import { subjectOfStatement } from "../roster/match/subjectOfStatement.js";
import { retell } from "../samples/retelling.js";

const people = Number(process.argv[2]);
const subjects: MatchSubject[] = [];
let spent = 0;
for (const { recordId, unitId, values } of retell({ people, seed: 1 })) {
  const started = performance.now();
  subjects.push(subjectOfStatement(`${recordId}@${unitId}`, values as Statement, {}));
  spent += performance.now() - started;
}
const started = performance.now();
const { groups, review } = groupPeople(subjects);
spent += performance.now() - started;
process.stdout.write(JSON.stringify({
  records: subjects.length, groups: groups.length, review: review.length, milliseconds: spent, megabytes: process.resourceUsage().maxRSS / 1024,
}));
