with entries as (
  select *, max(day) over () as today from ledger_standing where venue = {venue}
), choices as (
  select seq, body->>'household' as household from entries where day = today and type = 'unit.chosen'
), recorded as (
  select seq, body->>'household' as household
  from entries where day = today and type in ('turn.formSigned', 'roster.householdEnded')
), counted as (
  select count(*) filter (where exists (
      select from recorded where recorded.household = choices.household and recorded.seq > choices.seq)) as recorded,
    count(*) as choices
  from choices
)
select recorded as numerator, choices as denominator, round(100.0 * recorded / nullif(choices, 0), 1) as value
from counted
