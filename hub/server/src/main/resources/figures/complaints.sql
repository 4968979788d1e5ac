with entries as (
  select *, max(day) over () as today from ledger_standing where venue = {venue}
), counted as (
  select count(*) filter (where type = 'feedback.complaintMade') as complaints,
    count(distinct body->>'household') filter (where type = 'roster.householdArrived') as came
  from entries where day = today
)
select complaints as numerator, came as denominator, round(100.0 * complaints / nullif(came, 0), 1) as value
from counted
