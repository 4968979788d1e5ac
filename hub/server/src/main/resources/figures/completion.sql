with entries as (
  select *, max(day) over () as today from ledger_standing where venue = {venue}
), came as (
  select distinct body->>'household' as household
  from entries where day = today and type = 'roster.householdArrived'
), served as (
  select body->>'household' as household
  from entries where day = today and (
    type = 'turn.contractSigned'
    or type = 'roster.householdEnded'
      and (body->>'counter' is not null or body->>'outcome' = 'no-unit-left'))
)
select count(served.household) as numerator, count(*) as denominator,
  round(100.0 * count(served.household) / nullif(count(*), 0), 1) as value
from came left join served using (household)
