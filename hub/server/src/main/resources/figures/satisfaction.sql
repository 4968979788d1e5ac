with entries as (
  select *, max(day) over () as today from ledger_standing where venue = {venue}
), counted as (
  select count(*) filter (where (body->>'satisfied')::boolean) as satisfied, count(*) as answers
  from entries where day = today and type = 'feedback.markGiven'
)
select satisfied as numerator, answers as denominator, round(100.0 * satisfied / nullif(answers, 0), 1) as value
from counted
