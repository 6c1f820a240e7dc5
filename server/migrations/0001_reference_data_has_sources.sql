-- Reference data: places, agencies, law, helplines, code lists, published figures. Every row can name its source.
create schema reference;

-- Roles belong to the whole server: another database of it may be migrated at the same moment.
do $$ begin
  if not exists (select from pg_roles where rolname = 'rabta_api') then create role rabta_api nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'rabta_api', 'member') then grant rabta_api to current_user; end if;
exception when internal_error then perform pg_sleep(0.2); execute 'grant rabta_api to current_user';
end $$;
grant usage on schema reference to rabta_api;

create table reference.province (
  id text primary key,
  name_en text not null,
  name_ur text not null,
  population_2017 integer check (population_2017 > 0),
  population_2023 integer check (population_2023 > 0),
  source text not null
);
comment on table reference.province is 'Provinces and territories. Azad Jammu and Kashmir and Gilgit-Baltistan are reporting areas, not provinces in law.';

create table reference.division (
  id text primary key,
  province_id text not null references reference.province,
  name_en text not null,
  name_ur text not null
);

create table reference.district (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  province_id text not null references reference.province,
  division_id text not null references reference.division,
  parent_id text references reference.district,
  name_en text not null,
  name_ur text not null,
  status text not null check (status in ('census_2023', 'territory_2023', 'post_census', 'post_census_2026', 'abolished')),
  valid_from text not null default '' check (valid_from ~ '^(\d{4}(-\d{2}(-\d{2})?)?)?$'),
  valid_to text not null default '' check (valid_to ~ '^(\d{4}(-\d{2}(-\d{2})?)?)?$'),
  population_2017 integer check (population_2017 > 0),
  population_2023 integer check (population_2023 > 0),
  headquarters_name text,
  headquarters_lat double precision check (headquarters_lat between 23 and 38),
  headquarters_lon double precision check (headquarters_lon between 60 and 79),
  headquarters_source text,
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  note text not null default '',
  check ((parent_id is null) = (status in ('census_2023', 'territory_2023')))
);
comment on table reference.district is 'The 156 base units, and later or abolished districts folded into the base unit named by parent_id. A child''s people are already counted in its parent: never add them.';
create index on reference.district (province_id);

create table reference.district_alias (
  district_id text not null references reference.district,
  alias text not null,
  primary key (district_id, alias)
);

create table reference.agency (
  id text primary key,
  code text not null unique,
  name_en text not null,
  name_ur text not null,
  short_name text not null,
  kind text not null,
  level text not null,
  province_id text references reference.province,
  role text not null,
  referral_functions text[] not null default '{}',
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low'))
);

create table reference.fia_office (
  id text primary key,
  kind text not null check (kind in ('zone', 'circle')),
  name_en text not null,
  name_ur text not null,
  district_id text references reference.district,
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low'))
);

create table reference.law (
  code text primary key,
  title_en text not null,
  title_ur text not null,
  scope text not null,
  valid_from text not null default '',
  valid_to text not null default '',
  content text not null,
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low'))
);

create table reference.law_section (
  id text primary key,
  law_code text not null references reference.law,
  section text not null,
  covers_en text not null,
  penalty_en text not null default '',
  valid_from text not null default '',
  valid_to text not null default '',
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low'))
);

create table reference.helpline (
  id text primary key,
  number text not null check (number <> ''),
  name_en text not null,
  name_ur text not null,
  area text not null,
  hours text not null default '',
  last_checked_on date,
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low'))
);
comment on column reference.helpline.number is 'Not unique: three provinces answer 1121 with a body of their own.';
comment on column reference.helpline.last_checked_on is 'Date of the source that named the number, or of a check by a person. Null: never checked; the screen says so.';

create table reference.code (
  list text not null,
  code text not null,
  label_en text not null,
  label_ur text not null,
  htcds_field text not null default '',
  source text not null,
  primary key (list, code)
);

create table reference.published_figure (
  id text primary key,
  series text not null,
  position integer not null,
  body jsonb not null,
  unique (series, position)
);
comment on table reference.published_figure is 'Real, published figures, one row a figure, as contract/published-figures describes it. Never mixed with records.';

grant select on all tables in schema reference to rabta_api;
