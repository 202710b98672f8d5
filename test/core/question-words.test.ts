// Which questions are taken to ask for two things, to say "not" or to have lost their mark. A false alarm is worse than a
// miss: authors stop reading.
import { describe, expect, it } from 'vitest';
import { isNegated, lacksMark } from '../../src/core/questionnaire/question-words.ts';
import { twoThings } from '../../src/core/questionnaire/two-things.ts';

describe('two things at once', () => {
  it.each([
    ['Do you plan and measure your campaigns?', 'plan and measure'],
    ['How fast and friendly is your service?', 'fast and friendly'],
    ['Do you write down near misses and do you train the staff?', 'misses and do'],
    ['Are ropes checked and logged?', 'checked and logged'],
    ['How clean and how safe is the hall?', 'clean and how'],
    ['How quickly and accurately do you answer?', 'quickly and accurately'],
    ['How well and how often do you train staff?', 'well and how'],
    ['Do you plan and then measure campaigns?', 'plan and then measure'],
    ['How do you regularly review and update your strategy?', 'review and update'],
    ['Do leaders plan and measure the work?', 'plan and measure'],
    ['Do your leaders set, review and adjust the targets?', 'set review and adjust'],
    ['Do you have a plan and use it to decide?', 'plan and use'],
    ['How satisfied are you with our prices and service?', 'prices and service'],
    ['How satisfied are you with our service and our prices?', 'service and our prices'],
    ['How well do you know your customers and your rivals?', 'customers and your rivals'],
    ['Is your website fast and easy to use?', 'fast and easy'],
    ['Are your goals clear, shared and measured?', 'clear shared and measured'],
    ['Do you think the new policy is fair and effective?', 'fair and effective'],
    ['How clear are your goals and measures?', 'goals and measures'],
    ['How good are you at planning and measuring the work?', 'planning and measuring'],
    ['How are complaints recorded and resolved?', 'recorded and resolved'],
    ['Do you measure cost and quality?', 'cost and quality'],
    ['Do you have a plan and a budget?', 'plan and a budget'],
    ['Do you lease or rent your vans?', 'lease or rent'],
    ['How do you plan campaigns, and how do you measure them?', 'campaigns and how'],
    ['Do you train staff? Do you test them?', 'Do you train staff? Do you test them?'],
    ['How do you serve online customers as well as callers?', 'customers as well as callers'],
    ['Are staff trained and equipped to help?', 'trained and equipped'],
    ['When you launch, do you plan and measure your campaigns?', 'plan and measure'],
  ])('%s', (ask, words) => expect(twoThings(ask, false)).toBe(words));
});

describe('one thing', () => {
  it.each([
    'How are social and digital tools governed?',
    'How many phones and laptops are in use?',
    'How is time divided between running the business and building the next one?',
    'How prepared are you for devices that choose and buy on their own?',
    'Before money or people are committed, how is the effect examined?',
    'When a rule or system blocks the work, what happens?',
    'How does a customer complete the main step (enquire, quote or buy)?',
    "To answer 'who and what is this?', how many files must be opened?",
    'How much is spent on research and development?',
    'Do you do research and development?',
    'How well do the plan and the budget fit together?',
    'Are sales and marketing a single team?',
    'Are people and tools in the right place?',
    'Are there trials and pilots?',
    'Do you use phones or tablets?',
    'Is your shop open day and night?',
    'What share of orders and returns is handled without a call?',
    'How do you decide when and where to open a shop?',
    'How do you decide what tools and data the teams need?',
    'Who makes sure the website and the shop show one price?',
    'Are your prices the same online and offline?',
    'Do online customers get served as well as those in the shop?',
    'Does it work as well as it did?',
    'How do your strategy and your budget differ?',
    'Is the plan known to staff and managers?',
    'What do customers say about price and quality?',
    'How long does it take from order to delivery?',
    'How do you and your team plan?',
    'How is health and safety handled?',
    'Planning and testing are done by whom?',
    'And?',
    '',
  ])('%s', (ask) => expect(twoThings(ask, false)).toBeNull());

  it.each(['Do you lease or rent your vans?', 'Which teams plan and measure the work?'])('%s with a list to choose from', (ask) =>
    expect(twoThings(ask, true)).toBeNull(),
  );
});

describe('not', () => {
  it.each([
    'Do you not test your ideas?',
    'Don\u2019t you test your ideas?',
    "Can't people reach you?",
    'Do customers never come back?',
    'Is the plan not known?',
    'Is there no plan?',
    "Why don't you test?",
    'Which of these do you not do?',
  ])('%s', (ask) => expect(isNegated(ask)).toBe(true));

  it.each([
    'What happens when a trial is not working?',
    'Do you know whether or not customers return?',
    'How many orders were not delivered on time?',
    'Is there now a plan?',
    'What has not been tried yet?',
    'Do you keep a do-not-call list?',
  ])('not so: %s', (ask) => expect(isNegated(ask)).toBe(false));
});

describe('a lost question mark', () => {
  it.each(['How often do you plan', 'Do you plan', 'Is the plan known', 'What is said '])('%s', (ask) =>
    expect(lacksMark(ask)).toBe(true),
  );

  it.each([
    'Do you plan?',
    'Rate your plan',
    'Rate your plan.',
    'How we plan:',
    'Will to change',
    'How many plans? A guess will do',
  ])('not so: %s', (ask) => expect(lacksMark(ask)).toBe(false));
});
