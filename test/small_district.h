// The smallest district in which a branch secretary can record: made on disk by ordinary requests.
#pragma once

#include <filesystem>
#include <stdexcept>

#include "app/codec/leaf.h"
#include "app/desk/setup.h"
#include "storage/journal/verify.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

namespace jinze::test {

inline constexpr PersonId secretary{1};
inline constexpr OrgId branch{3};

inline void must(const desk::Answer& answer)
{
    if (answer) return;
    const auto* refused = std::get_if<district::Refused>(&answer.error());
    throw std::runtime_error{refused ? district::sentence_in_english(*refused) : "the key was used before"};
}

inline desk::Request founding(Day on)
{
    using registry::OrgKind;
    desk::Request request;
    const auto found = [&](OrgKind kind, std::optional<OrgId> leads, const char* name) {
        request.commands.emplace_back(
            district::FoundOrganisation{.kind = kind, .leads = leads, .on = on, .name = {name}});
    };
    found(OrgKind::district_committee, {}, "区委");
    found(OrgKind::work_committee, OrgId{1}, "工委");
    found(OrgKind::branch, OrgId{2}, "支部");
    for (int i = 0; i < 8; ++i)
        request.commands.emplace_back(district::RegisterPerson{.branch = branch,
                                                               .since = on,
                                                               .kind = registry::MemberKind::full,
                                                               .joined = on - days{2000},
                                                               .full_since = on - days{1500},
                                                               .identity = {.name = "党员" + std::to_string(i + 1)}});
    request.commands.emplace_back(
        district::AppointPerson{.person = secretary, .org = branch, .title = registry::Title::secretary, .on = on});
    return request;
}

// Two records that belong together; both contain `mark` (1 to 1440).
inline desk::Request pair_of_records(const std::string& key, int mark, Day on)
{
    desk::Request request{.actor = secretary, .key = key, .body = key};
    for (int i = 0; i < 2; ++i)
        request.commands.emplace_back(district::EnterRecord{.content = {.kind = record::Kind::meeting,
                                                                        .host = branch,
                                                                        .performed = on,
                                                                        .topics = {Code{"theme-day"}},
                                                                        .minutes = mark},
                                                            .words = {.title = key, .place = "会议室"}});
    return request;
}

struct District {
    std::unique_ptr<journal::Journal> journal;
    vault::KeyFile key;
    std::unique_ptr<desk::Desk> desk;
};

inline District open(const std::filesystem::path& db)
{
    District it{storage::open(db)->journal(), vault::read_key_file(db.string() + ".key"), nullptr};
    it.desk = std::make_unique<desk::Desk>(desk::Dependencies{*it.journal, it.key.master});
    return it;
}

inline District make(const std::filesystem::path& db)
{
    const vault::KeyFile key = vault::create_key_file(db.string() + ".key", "test", vault::system_entropy());
    storage::open(db)->create();
    District it = open(db);
    const Day today = day_of(it.desk->now());
    must(it.desk->submit(desk::opening({.demonstration = false, .start = today}, PersonId{})));
    must(it.desk->submit(founding(today)));
    return it;
}

inline journal::Carried meaning(std::string_view bytes)
{
    const district::Leaf leaf = codec::leaf_from(bytes);
    journal::Carried carried{.erased = codec::erased_in(leaf.event), .documents = codec::documents_in(leaf.event)};
    for (const Sealed& sealed : codec::sealed_in(leaf.event)) carried.sealed.push_back({sealed.row, sealed.commitment});
    return carried;
}

}  // namespace jinze::test
