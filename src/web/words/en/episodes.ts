/** What is said where happenings are joined and split. */
export const EPISODES = {
  lead: 'Tick two episodes that are one happening to join them; ✂ splits off a report that tells of another.',
  choose: (title: string) => `To be joined: ${title}`,
  chooseOther: 'Tick the other one, too:',
  joinThese: 'These are one happening:',
  why: 'Why? (may stay empty)',
  join: 'Join',
  leave: 'Leave it',
  splitOff: (by: string) => `Split off what ${by} tells`,
  splitLead: (title: string) => `It tells of another happening than “${title}” and will stand apart.`,
  split: 'Split off',
  undo: 'Take it back',
}
