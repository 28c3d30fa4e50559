/** The worksheet functions, `=ROSTER.IDCHECK(…)` and so on, with how many arguments each takes at most. */
export const functionArguments = { IDCHECK: 1, BIRTHDATE: 1, GENDER: 1, AGE: 2, PARTYYEARS: 3, RETIREDATE: 2, PERIOD: 1, DIVISION: 1 } as const;
export type FunctionName = keyof typeof functionArguments;
export const functionNames = Object.keys(functionArguments) as readonly FunctionName[];
