/** Whether two names are those of one person: without case, and without blanks around, as people read them. */
export function isSamePerson(one: string, other: string): boolean {
  return nameOfPerson(one) === nameOfPerson(other);
}

export function nameOfPerson(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}
