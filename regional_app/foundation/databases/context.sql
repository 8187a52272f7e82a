-- The signed context: who asks, told by the application and believed only with a valid signature.
-- Written by `flask db-roles`; {sec} owns it and nobody logs in as {sec}. Source: docs/decisions/0002.
create schema if not exists sec authorization {sec};
grant usage on schema sec to {tenant}, {area}, {owner}, {ledger}, {queue};

create table if not exists sec.ctx_key (
  key_id text primary key,
  ipad bytea not null,
  opad bytea not null
);
alter table sec.ctx_key owner to {sec};
revoke all on sec.ctx_key from public;

-- The claims of the context, or null when none was told. Present but bad is an error: a lapsed context must
-- never look like "no rows". HMAC-SHA-256 from core sha256() with the padded keys; no extension needed.
create or replace function sec.claims() returns text[]
  language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  told text := current_setting('app.ctx', true);
  payload text := split_part(told, '|', 1);
  claims text[] := string_to_array(payload, ';');
  inner_pad bytea;
  outer_pad bytea;
begin
  if told is null or told = '' then
    return null;
  end if;
  select k.ipad, k.opad into inner_pad, outer_pad from sec.ctx_key k where k.key_id = claims[2];
  if not found
     or claims[1] is distinct from 'v1'
     or cardinality(claims) <> 8
     or split_part(told, '|', 2)
        <> encode(sha256(outer_pad || sha256(inner_pad || convert_to(payload, 'UTF8'))), 'hex')
     or claims[8]::bigint < extract(epoch from transaction_timestamp())
  then
    raise exception using errcode = '28000', message = 'the context is not valid';
  end if;
  return claims;
end $$;

create or replace function sec.person() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as
$$ select nullif((sec.claims())[3], '')::uuid $$;

create or replace function sec.roles() returns text[]
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as
$$ select string_to_array(nullif((sec.claims())[4], ''), ',') $$;

create or replace function sec.tenant() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as
$$ select nullif((sec.claims())[5], '')::uuid $$;

create or replace function sec.region() returns uuid
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as
$$ select nullif((sec.claims())[6], '')::uuid $$;

create or replace function sec.visible() returns uuid[]
  language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp as
$$ select string_to_array(nullif((sec.claims())[7], ''), ',')::uuid[] $$;

alter function sec.claims() owner to {sec};
alter function sec.person() owner to {sec};
alter function sec.roles() owner to {sec};
alter function sec.tenant() owner to {sec};
alter function sec.region() owner to {sec};
alter function sec.visible() owner to {sec};
revoke all on function sec.claims(), sec.person(), sec.roles(), sec.tenant(), sec.region(), sec.visible() from public;
grant execute on function sec.person(), sec.roles(), sec.tenant(), sec.region(), sec.visible()
  to {tenant}, {area}, {owner}, {ledger}, {queue};
