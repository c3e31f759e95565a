// The smallest district in which a branch secretary can record: made on disk under a key file, by the clock of
// the machine.
#pragma once

#include "app/codec/leaf.h"
#include "app/desk/desk_district_test.h"
#include "storage/journal/verify.h"
#include "storage/vault/key_file.h"

namespace jinze::test {

inline constexpr PersonId secretary{1};
inline constexpr OrgId branch{3};

// Two records that belong together; `mark` (1 to 1440) stands in both.
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

// A paper that gets the next number of the branch.
inline desk::Request paper_of_the_branch(const std::string& key)
{
    desk::Request request{.actor = secretary, .key = key, .body = key};
    request.commands.emplace_back(district::IssuePaper{.kind = paper::PaperKind::notice,
                                                       .org = branch,
                                                       .word = {"支部发"},
                                                       .number = {},
                                                       .signer = secretary,
                                                       .matter = {},
                                                       .record = {},
                                                       .title = {key},
                                                       .wording = {"{}"}});
    return request;
}

struct District : OpenDesk {
    District(const std::filesystem::path& db, vault::KeyFile file)
        : OpenDesk{db, file.master, system_time}, key{std::move(file)}
    {
    }
    vault::KeyFile key;
};

inline District open(const std::filesystem::path& db) { return {db, vault::read_key_file(db.string() + ".key")}; }

inline District make(const std::filesystem::path& db)
{
    District it{db, vault::create_key_file(db.string() + ".key", "test", vault::system_entropy())};
    const Day today = day_of(it.desk->now());
    must(it.desk->submit(desk::opening({.demonstration = false, .start = today}, PersonId{})));
    auto founding = small::three_bodies(today, 8);
    founding.emplace_back(small::a_post(secretary, branch, registry::Title::secretary, today));
    it.put({}, std::move(founding));
    it.put(secretary, {district::SetPaperSeries{.org = branch, .word = {"支部发"}, .first = {}, .numbering = {}}});
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
