-- Records: cases, persons, stages, referrals, activities, monthly returns. Field names follow IOM's HTCDS 2.0 where it has one.
-- A person is a code here. Identity is another table, empty in the demo, that no statistic ever reads.
create schema records;
grant usage on schema records to rabta_api;

create table records.case_file (
  id uuid primary key,
  case_code text not null,
  is_synthetic boolean not null,
  agency_id text not null references reference.agency,
  stream text not null check (stream in ('tip', 'bonded-labour', 'som')),
  form text check (form in (
    'tip.sexual-exploitation', 'tip.forced-begging', 'tip.servitude', 'tip.forced-labour', 'tip.forced-marriage', 'tip.other',
    'bonded-labour.brick-kiln', 'bonded-labour.agriculture', 'bonded-labour.other')),
  status text not null check (status in ('Active', 'FollowUp', 'Closed', 'ClosedReferred')),
  registered_on date not null,
  entered_on date not null,
  registration_district_id text references reference.district,
  origin_district_id text references reference.district,
  recruitment_district_id text references reference.district,
  exploitation_district_id text references reference.district,
  destination_country text check (destination_country ~ '^[A-Z]{2}$'),
  transit_countries text[] not null default '{}',
  duplicate_of_id uuid references records.case_file,
  unique (agency_id, case_code),
  check (entered_on >= registered_on),
  check (is_synthetic = (case_code like 'SYN-%')),
  check ((form is null) = (stream = 'som')),
  check (form is null or split_part(form, '.', 1) = stream),
  check (duplicate_of_id <> id)
);
comment on column records.case_file.status is 'HTCDS cas_Status';
comment on column records.case_file.registered_on is 'Day the agency registered the case.';
comment on column records.case_file.entered_on is 'Day the record reached Rabta. Figures count a record in the month it was registered until a release freezes it.';
comment on column records.case_file.exploitation_district_id is 'HTCDS vic_LocationOfExploitation, as a district';
comment on column records.case_file.recruitment_district_id is 'HTCDS vic_LocationOfRecruitment, as a district';
create index on records.case_file (agency_id, registered_on desc, id desc);
create index on records.case_file (registration_district_id, registered_on);
create index on records.case_file (duplicate_of_id) where duplicate_of_id is not null;

create table records.case_law_section (
  case_id uuid not null references records.case_file on delete cascade,
  law_section_id text not null references reference.law_section,
  primary key (case_id, law_section_id)
);

create table records.case_stage_event (
  case_id uuid not null references records.case_file on delete cascade,
  position smallint not null check (position >= 1),
  stage text not null check (stage in ('complaint', 'enquiry', 'fir_registered', 'investigation', 'challan_submitted', 'trial',
    'convicted', 'acquitted', 'withdrawn_compromised', 'untraced_cancelled', 'appeal')),
  occurred_on date not null,
  entered_on date not null,
  primary key (case_id, position),
  check (entered_on >= occurred_on)
);
comment on table records.case_stage_event is 'Stage moves from complaint to judgment, in order of position. FIR: first information report; challan: police report under s.173 CrPC.';

create table records.person (
  id uuid primary key,
  case_id uuid not null references records.case_file on delete cascade,
  agency_id text not null references reference.agency,
  person_code text not null,
  is_synthetic boolean not null,
  sex text not null check (sex in ('female', 'male', 'transgender', 'unknown')),
  age_band text not null check (age_band in ('0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+', 'unknown')),
  citizenship text not null check (citizenship ~ '^[A-Z]{2}$' or citizenship in ('stateless', 'other', 'unknown')),
  trafficking_status text not null check (trafficking_status in ('PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking', 'NotAVictimOfTrafficking')),
  trafficking_status_decided_by text not null check (trafficking_status_decided_by in ('Police', 'NGO', 'CourtOrProsecution', 'NonPoliceGovernmentalOrganization', 'Other')),
  types_of_exploitation text[] not null check (types_of_exploitation <@ array['ForcedLabour', 'SexualExploitation', 'ChildLabour', 'ForcedMarriage',
    'Servitude', 'ForcedMilitaryByNonStateActors', 'OrganRemoval', 'ForcedBegging', 'ForcedAdoption', 'Surrogacy', 'Other']),
  forced_labour_industry text,
  methods_of_control text[] not null default '{}' check (methods_of_control <@ array['PhysicalThreats', 'ThreatsLawEnforcement', 'ThreatensChildrenFamily',
    'DebtBondage', 'FalsePromises', 'PhysicalAbuse', 'SexualAbuse', 'TakesEarnings', 'RestrictsFinancialAccess', 'RestrictsMedicalCare',
    'WithholdsNecessities', 'PsychologicalAbuse', 'PsychoactiveSubstance', 'ExcessiveWorkingHours', 'WithholdsDocuments', 'Other']),
  identified_on date not null,
  entered_on date not null,
  unique (agency_id, person_code),
  check (entered_on >= identified_on),
  check (is_synthetic = (person_code like 'SYN-%'))
);
comment on column records.person.sex is 'HTCDS prs_Gender';
comment on column records.person.citizenship is 'HTCDS prs_Citizenship, ISO 3166-1 alpha-2';
comment on column records.person.trafficking_status is 'HTCDS vic_TraffickingStatus';
comment on column records.person.trafficking_status_decided_by is 'HTCDS vic_TraffickingStatusDecisionMakingOrg';
comment on column records.person.types_of_exploitation is 'HTCDS vic_TypeOfExploitation; the case''s form is the principal one';
comment on column records.person.forced_labour_industry is 'HTCDS vic_ForcedLabourIndustry (ISIC section)';
comment on column records.person.methods_of_control is 'HTCDS vic_MethodsOfControl';
create index on records.person (case_id);
create index on records.person (agency_id, identified_on);

create table records.person_identity (
  person_id uuid primary key references records.person on delete cascade,
  key_id text not null,
  sealed_name bytea not null,
  sealed_details bytea,
  sealed_at timestamptz not null
);
comment on table records.person_identity is 'Encrypted identity, apart from everything else. Demo data never fills it.';

create table records.referral (
  id uuid primary key,
  referral_code text not null unique,
  is_synthetic boolean not null,
  case_id uuid not null references records.case_file on delete cascade,
  person_id uuid not null references records.person on delete cascade,
  from_agency_id text not null references reference.agency,
  to_agency_id text not null references reference.agency,
  from_district_id text references reference.district,
  to_district_id text references reference.district,
  service text not null check (service in ('shelter', 'medical', 'psychosocial', 'legal_aid', 'witness_protection', 'documents_cnic', 'repatriation',
    'family_tracing', 'reintegration', 'livelihood', 'education', 'financial_support', 'interpretation')),
  urgency text not null check (urgency in ('emergency', 'urgent', 'routine')),
  reason text not null check (reason in ('AdditionalServicesRequired', 'MigrationOrChangeOfLocation', 'Other')),
  state text not null check (state in ('sent', 'received', 'accepted', 'declined', 'in_service', 'completed', 'lapsed')),
  sent_at timestamptz not null,
  answer_due_at timestamptz not null,
  first_answered_at timestamptz,
  closed_at timestamptz,
  check (from_agency_id <> to_agency_id),
  check (answer_due_at > sent_at),
  check (first_answered_at >= sent_at),
  check (closed_at >= sent_at),
  check (state in ('sent', 'received', 'lapsed') or first_answered_at is not null),
  check (is_synthetic = (referral_code like 'SYN-%'))
);
comment on column records.referral.reason is 'HTCDS cas_ReasonForOutgoingReferral';
create index on records.referral (from_agency_id, sent_at desc);
create index on records.referral (to_agency_id, sent_at desc);
create index on records.referral (case_id);
create index on records.referral (person_id);

create table records.referral_event (
  referral_id uuid not null references records.referral on delete cascade,
  position smallint not null check (position >= 1),
  kind text not null check (kind in ('proposed', 'consent_given', 'sent', 'received', 'accepted', 'declined', 'in_service', 'completed', 'lapsed')),
  occurred_at timestamptz not null,
  agency_id text not null references reference.agency,
  decline_reason text check (decline_reason in ('full', 'out_of_mandate', 'safety', 'not_eligible', 'cannot_reach', 'person_said_no', 'other')),
  primary key (referral_id, position),
  check ((decline_reason is not null) = (kind = 'declined'))
);

create table records.activity (
  id uuid primary key,
  activity_code text not null unique,
  is_synthetic boolean not null,
  organiser_agency_id text not null references reference.agency,
  partner_agency_ids text[] not null default '{}',
  kind text not null check (kind in ('community_session', 'school_session', 'radio_tv', 'social_media', 'theatre', 'religious_leaders', 'kiln_outreach',
    'training_police', 'training_prosecutors_judges', 'training_labour_inspectors', 'training_social_welfare', 'media_briefing', 'conference',
    'world_day_30_july', 'hotline_promotion')),
  audience text not null check (audience in ('policymakers', 'law_enforcement', 'government_officials', 'victim_service_providers', 'survivors', 'media',
    'parliamentarians', 'diplomats', 'students_youth', 'community_leaders', 'kiln_and_farm_workers', 'women_groups', 'recruiters_agents')),
  title_en text not null check (length(title_en) between 1 and 200),
  title_ur text not null check (length(title_ur) between 1 and 200),
  status text not null check (status in ('planned', 'held', 'cancelled')),
  starts_on date not null,
  ends_on date not null,
  district_id text references reference.district,
  women integer check (women >= 0),
  men integer check (men >= 0),
  girls integer check (girls >= 0),
  boys integer check (boys >= 0),
  others integer check (others >= 0),
  cost_pkr bigint check (cost_pkr >= 0),
  has_evidence boolean not null default false,
  check (ends_on >= starts_on),
  check (is_synthetic = (activity_code like 'SYN-%')),
  check (status = 'held' or (women is null and men is null and girls is null and boys is null and others is null))
);
comment on table records.activity is 'Attendance counts heads at an activity, not unique people. Null attendance: not reported; zero: nobody came.';
create index on records.activity (district_id, starts_on);

create table records.reporting_duty (
  agency_id text not null references reference.agency,
  district_id text not null references reference.district,
  from_month date not null check (extract(day from from_month) = 1),
  to_month date check (extract(day from to_month) = 1),
  primary key (agency_id, district_id)
);
comment on table records.reporting_duty is 'Which agency owes a monthly return for which district.';

create table records.monthly_return (
  agency_id text not null,
  district_id text not null,
  month date not null check (extract(day from month) = 1),
  due_on date not null,
  state text not null check (state in ('received', 'late', 'missing', 'revised')),
  received_on date,
  revised_on date,
  primary key (agency_id, district_id, month),
  foreign key (agency_id, district_id) references records.reporting_duty,
  check ((state = 'missing') = (received_on is null)),
  check ((state = 'revised') = (revised_on is not null)),
  check (state <> 'late' or received_on > due_on),
  check (revised_on >= received_on)
);
create index on records.monthly_return (district_id, month);

-- Row-level security: an agency sees its own records, in the districts the account is limited to. Everybody else sees none.
-- Donors, policymakers, administrators and the public have no policy here at all: they read published figures.
-- Each looks the context up in a sub-select, which PostgreSQL runs once a statement and not once a row.
create function records.agency_of_coordinator() returns text language sql stable as $$
  select c.agency_id from access.current_context() c where c.role = 'coordinator'
$$;
create function records.districts_of_coordinator() returns text[] language sql stable as $$
  select c.district_ids from access.current_context() c where c.role = 'coordinator'
$$;

do $$
declare t text;
begin
  foreach t in array array['case_file', 'case_law_section', 'case_stage_event', 'person', 'person_identity', 'referral', 'referral_event',
                           'activity', 'reporting_duty', 'monthly_return'] loop
    execute format('alter table records.%I enable row level security', t);
  end loop;
end $$;

create policy case_of_own_agency on records.case_file for select to rabta_api
  using (agency_id = (select records.agency_of_coordinator())
    and ((select cardinality(records.districts_of_coordinator())) = 0
      or registration_district_id = any ((select records.districts_of_coordinator())::text[])));
create policy law_section_of_own_case on records.case_law_section for select to rabta_api
  using (exists (select from records.case_file c where c.id = case_id));
create policy stage_of_own_case on records.case_stage_event for select to rabta_api
  using (exists (select from records.case_file c where c.id = case_id));
create policy person_of_own_case on records.person for select to rabta_api
  using (exists (select from records.case_file c where c.id = case_id));
create policy referral_sent_by_own_agency on records.referral for select to rabta_api
  using (from_agency_id = (select records.agency_of_coordinator())
    and ((select cardinality(records.districts_of_coordinator())) = 0
      or from_district_id = any ((select records.districts_of_coordinator())::text[])));
create policy referral_event_of_own_referral on records.referral_event for select to rabta_api
  using (exists (select from records.referral r where r.id = referral_id));
-- Activities and returns hold no person: they are readable by all.
create policy activity_is_public on records.activity for select to rabta_api using (true);
create policy duty_is_public on records.reporting_duty for select to rabta_api using (true);
create policy return_is_public on records.monthly_return for select to rabta_api using (true);
-- person_identity has no policy: nobody reads it through the API yet.

grant select on records.case_file, records.case_law_section, records.case_stage_event, records.person, records.referral,
  records.referral_event, records.activity, records.reporting_duty, records.monthly_return to rabta_api;
