import type { standing as zh } from '../zh/standing'

export const standing: typeof zh = {
  when: {
    overdue: 'the last day has passed, the requirement is not met and no reason was accepted',
    reason_wanted: 'a “norm” or “local” requirement: within 10 working days after the last day a reason may be given',
    due_soon: 'the last day is at most 5 working days away',
    open: 'inside the window, not yet met',
    awaiting_notice: 'waits for the notice from above; it cannot become overdue',
    not_begun: 'the window has not begun',
    done: 'met inside the window and entered in time',
    done_entered_late: 'met inside the window, entered later than 10 working days',
    done_late: 'met only after the last day, and marked so for good',
    answered: 'a reason was given and accepted from above',
    waived: 'a decision above waived it',
    not_owed: 'not owed by this bearer',
  },
}
