with entries as (
  select *, max(day) over () as today from ledger_standing where venue = {venue}
), came as (
  select distinct body->>'household' as household
  from entries where day = today and type = 'roster.householdArrived'
), ended as (
  select body->>'household' as household, type
  from entries where day = today and type in ('turn.contractSigned', 'roster.householdEnded')
), counted as (
  select count(*) filter (where type = 'turn.contractSigned') as contracted, count(*) as ended
  from came join ended using (household)
)
select contracted as numerator, ended as denominator, round(100.0 * contracted / nullif(ended, 0), 1) as value
from counted
