-- An invitation may be for any role: without that nobody but the first administrator could have an account, and a release of real records takes two
-- persons who approve it.
alter table access.invitation drop constraint invitation_role_check;
alter table access.invitation
  add column agency_id text references reference.agency,
  add column district_ids text[] not null default '{}',
  add column invited_by uuid references access.app_user,
  add constraint invitation_role_check
    check (role in ('donor', 'policymaker', 'coordinator', 'agency-admin', 'system-admin', 'auditor')),
  -- As accounts: where a role belongs to an agency, the account cannot be made without it.
  add constraint invitation_agency_check check (agency_id is not null or role not in ('coordinator', 'agency-admin'));
comment on column access.invitation.invited_by is 'Empty for the first administrator, whom the server invites when it starts without an account.';

create or replace function access.accept_invitation(invitation bytea, email text, display_name text, password_hash text) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with used as (
    update access.invitation i set used_at = now()
    where i.token_hash = accept_invitation.invitation and i.used_at is null and i.expires_at > now()
    returning i.role, i.agency_id, i.district_ids)
  insert into access.app_user (email, display_name, role, agency_id, district_ids, password_hash)
  select lower(accept_invitation.email), accept_invitation.display_name, used.role, used.agency_id, used.district_ids, accept_invitation.password_hash
  from used
  returning id
$$;
