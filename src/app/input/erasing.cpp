#include "app/input/erasing.h"

#include <set>

#include "app/codec/leaf.h"

namespace jinze::input {

std::vector<SealedId> rows_about(PersonId person, const journal::Reading& journal)
{
    std::set<SealedId> rows;
    std::set<matter::ReferralId> referred;  // referrals of the person
    journal.read(0, [&](const journal::Leaf& leaf) {
        const auto holds = [&](std::string_view text) { return leaf.bytes.find(text) != leaf.bytes.npos; };
        if (!holds("\"identity\"") && !holds("\"AbsenceExcused\"") && !holds("\"PersonErased\"") &&
            !holds("\"Referral") && !holds("\"DeputyNamed\"") && !holds("\"LineAnswered\"") &&
            !holds("\"ReviewAsked\""))
            return;
        const district::Event event = codec::leaf_from(leaf.bytes).event;
        if (const auto* it = std::get_if<registry::PersonRegistered>(&event); it && it->person == person)
            rows.insert(it->identity.row);
        if (const auto* it = std::get_if<registry::IdentityCorrected>(&event); it && it->person == person)
            rows.insert(it->identity.row);
        if (const auto* it = std::get_if<record::AbsenceExcused>(&event); it && it->person == person)
            rows.insert(it->reason.row);
        if (const auto* it = std::get_if<referral::ReferralPrepared>(&event); it && it->concerned == person) {
            referred.insert(it->referral);
            rows.insert(it->words.row);
        }
        if (const auto* it = std::get_if<referral::ReferralAnswered>(&event); it && referred.contains(it->referral))
            rows.insert(it->words.row);
        if (const auto* it = std::get_if<referral::ReferralWithdrawn>(&event); it && referred.contains(it->referral))
            rows.insert(it->words.row);
        if (const auto* it = std::get_if<delegation::DeputyNamed>(&event); it && it->absent == person && it->why)
            rows.insert(it->why->row);
        if (const auto* it = std::get_if<appraisal::LineAnswered>(&event);
            it && it->sheet.person == person && it->words)
            rows.insert(it->words->row);
        if (const auto* it = std::get_if<appraisal::ReviewAsked>(&event); it && it->sheet.person == person)
            rows.insert(it->words.row);
        if (const auto* it = std::get_if<registry::PersonErased>(&event); it && it->person == person)
            rows.insert(it->rows.begin(), it->rows.end());
    });
    return {rows.begin(), rows.end()};
}

}  // namespace jinze::input
