// How the rules say no: one name for each reason, what it concerns, and a sentence that says what
// to do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinze::district {

enum class Refusal : std::uint8_t {
    // setting up, rights, imports
    district_not_open,
    district_already_open,
    setup_is_over,
    right_missing,
    import_already_begun,
    import_not_begun,
    counts_impossible,
    batch_unknown,
    import_already_undone,
    import_is_referred_to,
    // words
    text_missing,
    text_too_long,
    text_unprintable,
    text_lost,
    name_odd,
    id_number_wrong,
    id_number_taken,
    // organisations
    org_unknown,
    second_topmost,
    parent_missing,
    topmost_is_district_committee,
    parent_unfit,
    guide_unfit,
    unit_unfit,
    parent_is_below,
    org_not_yet_founded,
    org_dissolved,
    org_already_dissolved,
    members_left,
    children_left,
    day_in_the_future,
    day_before_founding,
    day_implausible,
    day_too_far_ahead,
    day_before_last_move,
    not_moved,
    // people
    person_unknown,
    person_erased,
    branch_unknown,
    not_a_branch,
    person_already_in_a_branch,
    person_not_a_member,
    already_in_that_branch,
    day_before_joining_branch,
    day_before_joining_party,
    full_day_unfit,
    full_day_missing,
    birth_impossible,
    birth_not_as_numbered,
    joined_before_birth,
    membership_already_ended,
    same_grade,
    day_before_last_grade,
    mark_already_begun,
    mark_not_begun,
    mark_ends_before_it_begins,
    second_person_needed,
    second_person_has_no_right,
    cannot_erase_oneself,
    // posts
    title_unfit,
    appointment_ends_before_it_begins,
    seat_taken,
    already_holds_such_a_post,
    appointment_unknown,
    appointment_already_ended,
    post_unknown,
    charge_unfit,
    charge_already_given,
    charge_unknown,
    charge_already_ended,
    charge_ends_before_it_begins,
    administrators_are_three,
    administrator_by_one,
    last_audit_administrator,
    administrator_holds_content,
    nobody_appoints_themselves,
    second_person_first,
    second_person_unfit,
    vacancy_at_server,
    no_vacancy,
    second_of_its_kind,
    not_the_districts_body,
    body_of_the_district,
    undo_reopens_setting_up,
    // records
    record_unknown,
    record_withdrawn,
    record_not_withdrawn,
    gone_with_import,
    record_moved_on,
    record_frozen,
    not_the_authors_body,
    host_keeps_no_records,
    roster_unfit,
    not_on_the_roster,
    seat_holder_is_due,
    sits_in_on_own_roster,
    left_out_without_election,
    left_out_without_ground,
    away_with_a_part,
    exception_doubled,
    excuse_of_nobody,
    item_words_unmatched,
    item_due_too_early,
    votes_implausible,
    minutes_implausible,
    record_too_large,
    cannot_answer_itself,
    answered_later,
    item_unknown,
    meeting_unknown,
    meeting_elsewhere,
    made_up_too_early,
    made_up_already_settled,
    not_recording_for_own_body,
    meeting_in_the_past,
    nobody_invited,
    invited_doubled,
    // duties and rules
    obligation_unknown,
    duty_unknown,
    duty_already_ended,
    nothing_to_adopt,
    catalogue_too_large,
    duty_doubled,
    from_in_the_past,
    from_not_after_last_version,
    until_before_from,
    owed_implausible,
    evidence_missing,
    not_a_unit,
    unit_takes_districts_code,
    weakens_a_must,
    basis_missing,
    basis_unfit,
    year_implausible,
    day_outside_year,
    day_doubled,
    parameters_out_of_range,
    not_a_reference_year_duty,
    last_before_from,
    // grants
    grants_empty,
    grant_unknown_combination,
    grant_to_administrator,
    grant_decides_on_itself,
    grant_doubled,
    nobody_left_to_grant,
    // single obligations
    must_takes_no_reason,
    not_yet_begun,
    already_settled,
    not_owed,
    not_a_bearer,
    reason_already_given,
    no_reason_given,
    reason_already_decided,
    not_ones_own_act,
    taken_back_too_late,
    reason_moved_on,
    already_waived,
    cannot_decide_own_obligation,
    not_the_tier_above,
    nothing_contested,
    contest_already_open,
    contest_for_the_tier_above,
    decided_the_reason_before,
    performed_day_missing,
    performed_day_unfit,
};
inline constexpr int refusals = static_cast<int>(Refusal::performed_day_unfit) + 1;

// The texts people write; each has its line in the table of texts.cpp.
enum class TextOf : std::uint8_t {
    person_name,
    organisation_name,
    function,
    extra_heading,
    extra_value,
    title,
    place,
    conclusion,
    notes,
    absence,
    withdrawal,
    reason,
    decision,
    waiver,
    contest,
    duty_title,
    suggestion,
    suggestion_answer,
    view_name,
};

// The lists whose entries a refusal may mean.
enum class List : std::uint8_t {
    none,
    conclusions,
    presenters,
    excused,
    absent,
    sitting_in,
    present,
    not_counted,
    grounds,
    votes,
    makes_up,
    invited,
    duties,
    days,
    grants,
    charges,
};

struct Refused {
    Refusal why{};
    std::string subject;         // ids, days, numbers or the name of a field: never personal data
    int item = -1;               // which entry of a list, from 0
    List list = List::none;      // of which list
    std::optional<TextOf> text;  // which text it is about
    int count = 0;               // the characters of a text that is too long

    bool operator==(const Refused&) const = default;
};

std::string_view name_of(Refusal why);  // record_frozen
std::string path_of(const Refused& refused);  // conclusions[2].text; else what it is about: title, m12
std::string sentence_in_chinese(const Refused& refused);
std::string sentence_in_english(const Refused& refused);

}  // namespace jinze::district
