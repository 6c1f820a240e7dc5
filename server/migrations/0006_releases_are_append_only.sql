-- A release is built, approved by two persons, and then never changes. What it is built from is kept by quarter, so that a later release of
-- the same series counts a closed quarter exactly as before, whatever happened to the records since.
drop table figures.snapshot_part;
drop table figures.snapshot;

create table figures.series (
  id text primary key,
  begun_at timestamptz not null,
  reason text not null,
  secret text not null
);
comment on table figures.series is 'Releases that never contradict each other. Other rules or corrected records begin a new series: a visible break.';
comment on column figures.series.secret is 'Keeps the choice of cover from being guessed. The API cannot read it.';

create table figures.ledger (
  series_id text not null references figures.series,
  quarter text not null check (quarter ~ '^\d{4}q[1-4]$'),
  body text not null,
  primary key (series_id, quarter)
);
comment on table figures.ledger is 'Grouped counts that reached Rabta in a quarter, as JSON, hidden ones too. Only the job that builds releases reads it.';

create table figures.release (
  id text primary key,
  series_id text not null references figures.series,
  as_of date not null,
  built_at timestamptz not null,
  is_synthetic boolean not null,
  parameters jsonb not null,
  input_hash text not null,
  report jsonb not null,
  published_at timestamptz,
  is_self_published boolean not null default false
);
comment on column figures.release.input_hash is 'SHA-256 over everything the release was counted from: the same input and parameters give the same release.';
comment on column figures.release.report is 'How the protection went: counts of cells, what the audits found, the certificate, the shown share, seconds. It may tell how much is hidden, so the API cannot read it.';
comment on column figures.release.is_self_published is 'Published without a second person: of synthetic records, or of none.';

create table figures.release_part (
  release_id text not null references figures.release,
  part text not null,
  body text not null,
  primary key (release_id, part)
);
comment on table figures.release_part is 'A table of a release, or its returns. Hidden values are not in it.';

create table figures.approval (
  release_id text not null references figures.release,
  user_id uuid not null references access.app_user,
  approved_at timestamptz not null,
  primary key (release_id, user_id)
);
comment on table figures.approval is 'Who built or approved a release. Two different persons publish it.';

create function figures.refuse_change() returns trigger language plpgsql as $$
begin
  -- Publishing is the one change, and only of a release that is not published.
  if tg_table_name = 'release' then
    if tg_op = 'UPDATE' and old.published_at is null
      and to_jsonb(new) - 'published_at' - 'is_self_published' = to_jsonb(old) - 'published_at' - 'is_self_published' then
      return new;
    end if;
  elsif tg_table_name = 'ledger' then
    -- A quarter stays open until a release that covers it is published.
    if not exists (
      select from figures.release r where r.series_id = old.series_id and r.published_at is not null
        and r.as_of >= (to_date(left(old.quarter, 4) || '-' || (right(old.quarter, 1)::int * 3)::text || '-01', 'YYYY-MM-DD')
          + interval '1 month - 1 day')::date) then
      return case when tg_op = 'DELETE' then old else new end;
    end if;
  end if;
  raise exception 'What a release was made of, and what it shows, never changes';
end $$;
create trigger release_is_final before update or delete on figures.release for each row execute function figures.refuse_change();
create trigger release_part_is_final before update or delete on figures.release_part for each row execute function figures.refuse_change();
create trigger ledger_is_final before update or delete on figures.ledger for each row execute function figures.refuse_change();

-- Only what is published can be read, and of a release only what it says in public.
alter table figures.release enable row level security;
alter table figures.release_part enable row level security;
create policy published_release on figures.release for select to rabta_api using (published_at is not null);
create policy part_of_published_release on figures.release_part for select to rabta_api
  using (exists (select from figures.release r where r.id = release_id and r.published_at is not null));
grant select (id, series_id, as_of, built_at, is_synthetic, parameters, published_at, is_self_published) on figures.release to rabta_api;
grant select on figures.release_part to rabta_api;
