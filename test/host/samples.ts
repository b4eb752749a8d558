/** An initiative at its second step, with every kind of thing around that a careless edit would damage. */
export const shorterBuilds = `---
# Ada keeps this file.
initiative: Shorter builds
status: active   # two hours a week
owner: 'Ada'
review: 9999-12-31

steps:
  vision: done
  current-state: active # measuring

history:
  - { on: 2026-10-01, did: start, step: vision, by: Ada }
  - { on: 2026-10-02, did: finish, step: vision, by: Ada }
  - { on: 2026-10-02, did: start, step: current-state, by: Ada }
buddies: ["Ana", 'Jonas']
---

## What is the vision?

A build is over before the coffee is.

## Where are we now?

- [x] Export thirty days of runs
- [ ] Leave out the nightly ones
- [ ] Ask three people

## Take action

Nothing yet.
`;

/** An initiative that went back to its target, so that the plan made on it is stale. */
export const fewerPages = `---
initiative: Fewer pages at night
status: active
review: 9999-12-31
steps:
  vision: skipped
  current-state: done
  target-state: active
  plan: done
history:
  - { on: 2026-10-01, did: skip, step: vision, why: it is the company's }
  - { on: 2026-10-01, did: start, step: current-state }
  - { on: 2026-10-02, did: finish, step: current-state }
  - { on: 2026-10-02, did: start, step: target-state }
  - { on: 2026-10-03, did: finish, step: target-state }
  - { on: 2026-10-03, did: start, step: plan }
  - { on: 2026-10-04, did: finish, step: plan }
  - { on: 2026-10-05, did: revisit, step: target-state, why: the first was a guess }
---
`;

/** The initiative with a title and whatever else its front matter is to say. */
export function initiativeOf(title: string, ...lines: string[]): string {
  return ['---', `initiative: ${title}`, ...lines, '---', ''].join('\n');
}
