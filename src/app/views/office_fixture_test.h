// For the tests of the office's pages: the import's district in a temporary folder, and its readers.
#pragma once

#include "app/intake/intake_fixture_test.h"
#include "app/views/admin/workroom.h"
#include "app/views/reader.h"

namespace jinze::test {

// 甲一 is secretary of the work committee, 乙二 of the bureau's Party group, 丙三 of its second branch; 同名 are two
// ordinary members of the first and the second branch.
class Office : public District {
public:
    Office()
    {
        bring_all();
        room.drawer =
            std::make_unique<journal::SealedKeyValueStore>(journal->drawer(), test_key(), vault::system_entropy());
    }

    // Reads as this person, with the present State.
    template <class F>
    auto as(PersonId who, F&& f)
    {
        return desk->read([&](const district::State& state) {
            desk::Library library{*journal};
            views::Standings standings;
            const views::VisibleScope sight{state, who, today()};
            const views::Reader reader{state, desk->directory(), library, standings, sight, who, today(), now};
            room.chronicle.follow(*journal, state);
            return f(reader);
        });
    }
    // Executes an act by this person.
    std::expected<input::ReceiptAnswer, input::Denial> done(PersonId who, const input::Planner& think)
    {
        const std::string key = "key-" + std::to_string(++keys);
        return input::have_done(*desk, {who, key, key}, think);
    }
    RecordId recorded(PersonId who, const record::Content& content, const std::string& title)
    {
        const auto answer = desk->submit(
            {.actor = who,
             .key = {},
             .body = {},
             .commands = {district::EnterRecord{content,
                                                {.title = title,
                                                 .place = {},
                                                 .items = std::vector<std::string>(content.items.size(), "议定"),
                                                 .notes = {}}}},
             .documents = {},
             .leaves = {}});
        if (!answer && std::holds_alternative<district::Refused>(answer.error()))
            FAIL(district::sentence_in_english(std::get<district::Refused>(answer.error())));
        REQUIRE(answer.has_value());
        return RecordId{static_cast<std::uint32_t>(state().records().all().size())};
    }

    PersonId secretary() { return person("甲一"); }         // of the work committee
    PersonId leader() { return person("乙二"); }            // of the bureau's Party group
    PersonId branch_secretary() { return person("丙三"); }  // of the second branch
    PersonId member_of(const std::string& branch)
    {
        const OrgId org_id = org("中共某区财政局机关" + branch + "支部");
        for (const PersonId id : desk->directory().persons(state().people(), "同名"))
            if (state().people().branch_of(id, today(), today()) == org_id) return id;
        FAIL("nobody");
        return {};
    }
    OrgId work() { return org("中共某区直属机关工作委员会"); }
    OrgId bureau()
    {
        const auto read = state();
        for (const auto& it : read.people().organisations())
            if (it.kind == registry::OrgKind::unit) return it.id;
        FAIL("no unit");
        return {};
    }
    OrgId group() { return org("中共某区财政局党组"); }
    OrgId organ() { return org("中共某区财政局机关委员会"); }
    OrgId first_branch() { return org("中共某区财政局机关第一支部"); }
    OrgId second_branch() { return org("中共某区财政局机关第二支部"); }

    views::Workroom room;
    int keys = 0;
};

inline const std::string hostile = "=cmd|'/c calc'!A0 <script>alert(1)</script> \xF0\x9F\x98\x80＜img＞";

}  // namespace jinze::test
