-- The event log: append-only, a hash chain per space and stream. {ledger} owns it and nobody logs in as {ledger}.
-- Two streams per space, acts (in the request's own transaction) and security (in one of its own), so that one
-- request can never wait for itself.
create table audit.events (
  tenant_id uuid not null,
  stream text not null check (stream in ('acts', 'security')),
  seq bigint not null,
  at timestamptz not null,
  actor uuid,
  action text not null,
  kind text not null,
  object_id uuid,
  details jsonb not null,
  request_id text not null,
  prev bytea not null,
  hash bytea not null,
  constraint pk_events primary key (tenant_id, stream, seq)
);
create index ix_events_tenant_id_at on audit.events (tenant_id, at desc);
create table audit.heads (
  tenant_id uuid not null,
  stream text not null,
  seq bigint not null,
  hash bytea not null,
  constraint pk_heads primary key (tenant_id, stream)
);
grant usage on schema audit to {tenant}, {area}, {audit};
grant select on audit.events to {tenant}, {audit};
grant select on audit.heads to {audit};
alter table audit.events enable row level security;
alter table audit.heads enable row level security;
create policy events_read on audit.events for select to {tenant} using (tenant_id = (select sec.tenant()));
create policy events_installation on audit.events for select to {audit}
  using (tenant_id = '00000000-0000-0000-0000-000000000000');
create policy heads_read on audit.heads for select to {audit} using (true);


create function audit.digest(e audit.events) returns bytea
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(e.prev || convert_to(jsonb_build_array(
    e.tenant_id, e.stream, e.seq, (extract(epoch from e.at) * 1000000)::bigint, e.actor, e.action, e.kind,
    e.object_id, e.details, e.request_id)::text, 'UTF8'))
$$;


create function audit.append(tenant uuid, lane text, person uuid, act text, what text, object uuid,
                             facts jsonb, request text) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head audit.heads;
  e audit.events;
begin
  insert into audit.heads values (tenant, lane, 0, ''::bytea) on conflict do nothing;
  select * into head from audit.heads h where h.tenant_id = tenant and h.stream = lane for update;
  e := row(tenant, lane, head.seq + 1, clock_timestamp(), person, act, coalesce(what, ''), object,
           coalesce(facts, '{{}}'::jsonb), coalesce(request, ''), head.hash, null);
  e.hash := audit.digest(e);
  insert into audit.events select (e).*;
  update audit.heads h set seq = e.seq, hash = e.hash where h.tenant_id = tenant and h.stream = lane;
  return e.seq;
end $$;


-- An act of the scope we act in: space and person come from the signed context, never from the caller.
create function audit.append_own(act text, what text, object uuid, facts jsonb, request text) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if sec.tenant() is null then
    raise exception using errcode = '28000', message = 'an event needs a space';
  end if;
  return audit.append(sec.tenant(), 'acts', sec.person(), act, what, object, facts, request);
end $$;


-- A security event, written by the audit role on its own connection.
create function audit.append_for(tenant uuid, person uuid, act text, what text, object uuid, facts jsonb,
                                 request text) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select audit.append(tenant, 'security', person, act, what, object, facts, request)
$$;


-- Every place where a chain does not hold: a changed row, a missing row, a tail that was cut.
create function audit.broken() returns table (tenant_id uuid, stream text, seq bigint, problem text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with chain as (
    select e.tenant_id, e.stream, e.seq, e.prev, e.hash, audit.digest(e) as digest,
           lag(e.hash, 1, ''::bytea) over w as before, lag(e.seq, 1, 0::bigint) over w as seq_before
      from audit.events e window w as (partition by e.tenant_id, e.stream order by e.seq)
  )
  select c.tenant_id, c.stream, c.seq, case when c.seq <> c.seq_before + 1 then 'missing before'
         when c.hash <> c.digest then 'changed' else 'broken link' end
    from chain c where c.seq <> c.seq_before + 1 or c.hash <> c.digest or c.prev <> c.before
  union all
  select h.tenant_id, h.stream, h.seq, 'end cut'
    from audit.heads h left join lateral (
      select e.seq, e.hash from audit.events e
       where e.tenant_id = h.tenant_id and e.stream = h.stream order by e.seq desc limit 1) last on true
   where last.seq is distinct from h.seq or last.hash is distinct from h.hash
  union all
  select distinct e.tenant_id, e.stream, 0::bigint, 'head missing'
    from audit.events e where not exists (
      select from audit.heads h where h.tenant_id = e.tenant_id and h.stream = e.stream)
$$;


revoke all on all functions in schema audit from public;


grant execute on function audit.append_own(text, text, uuid, jsonb, text) to {tenant};


grant execute on function audit.append_for(uuid, uuid, text, text, uuid, jsonb, text) to {audit};


grant execute on function audit.broken() to {audit};


-- The hash of one event, to compare with a head that was saved elsewhere.
create function audit.hash_at(tenant uuid, lane text, number bigint) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.hash from audit.events e where e.tenant_id = tenant and e.stream = lane and e.seq = number
$$;


revoke all on function audit.hash_at(uuid, text, bigint) from public;


grant execute on function audit.hash_at(uuid, text, bigint) to {audit};
