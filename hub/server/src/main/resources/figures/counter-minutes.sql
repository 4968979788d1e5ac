with entries as (
  select *, max(day) over () as today from ledger_standing where venue = {venue}
), came as (
  select distinct body->>'household' as household
  from entries where day = today and type = 'roster.householdArrived'
), ended as (
  select body->>'household' as household
  from entries where day = today and type in ('turn.contractSigned', 'roster.householdEnded')
), turns as (
  select body->>'household' as household, type, at,
    lead(at) over (partition by body->>'household' order by seq) as until
  from entries where type in ('turn.householdPresent', 'turn.reviewPassed', 'turn.reviewDeferred',
    'turn.formSigned', 'turn.contractSigned', 'roster.householdEnded')
), spent as (
  select household, sum(floor(extract(epoch from until - at)))::bigint as seconds
  from turns where type = 'turn.householdPresent' group by household
)
select coalesce(sum(seconds), 0) as numerator, count(*) as denominator,
  round(percentile_disc({share}) within group (order by seconds) / 60.0, 1) as value
from came join ended using (household) join spent using (household) where seconds > 0
