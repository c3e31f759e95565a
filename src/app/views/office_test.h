// For tests of the pages: one unit of a district with its people, and another that they may not see. Names and texts
// lie in clear in the directory, so no vault is needed. The date is Wednesday 8 July 2026.
#pragma once

#include <doctest/doctest.h>

#include "app/codec/json_strict.h"
#include "app/codec/json_write.h"
#include "app/codec/leaf.h"
#include "app/views/reader.h"
#include "domain/assembly/small_district_test.h"
#include "domain/catalogue/load.h"
#include "storage/journal/no_journal_test.h"

namespace jinze::views::test {

using district::RecordWords;
using record::Kind;
using record::Roster;

inline const OrgId committee{1}, work{2}, unit{3}, group{4}, organ{5}, one{6}, two{7}, other_unit{8}, other_group{9},
    other_branch{10};
inline const PersonId work_clerk{1}, group_secretary{2}, deputy{3}, group_clerk{4}, organ_secretary{5}, secretary{6},
    member{7}, relaxed{8}, stranger{9};
inline constexpr Day start = day_at(2025, 1, 1), wednesday = day_at(2026, 7, 8);

// A text that scripts, spreadsheets and terminals might interpret.
inline const std::string hostile = "=HYPERLINK(\"x\")<script>alert(1)</script>\u202e\u0007\\\"&amp;党课";

struct Office : district::small::EventDistrict {
    journal::NoJournal journal;
    vault::Sealer sealer{vault::MasterKey{{}}, {}};
    desk::Directory directory{journal, sealer};
    desk::Library library{journal};
    Standings standings;
    catalogue::Catalogue catalogue = *catalogue::load(catalogue::embedded());
    Day day = wednesday;
    std::uint32_t rows = 0;

    Office()
    {
        using enum registry::OrgKind;
        using registry::Title;
        happens(district::DistrictOpened{}, start);
        for (const catalogue::Entry& entry : catalogue.duties)
            happens(duty::DutyAdopted{.terms = entry.terms, .title = {entry.title.zh}, .file = {}}, start);
        found(district_committee, "区委", {}, {}, {});
        found(work_committee, "工委", {}, committee, {});
        found(registry::OrgKind::unit, "住建局", {}, {}, {});
        found(party_group, "住建局党组", test::unit, committee, {});
        found(organ_committee, "住建局机关党委", test::unit, work, group);
        found(branch, "第一党支部", test::unit, organ, {});
        found(branch, "第二党支部", test::unit, organ, {});
        found(registry::OrgKind::unit, "财政局", {}, {}, {});
        found(party_group, "财政局党组", other_unit, committee, {});
        found(branch, "财政局党支部", other_unit, work, other_group);
        for (const auto& [name, in] : {std::pair{"温若兰", one},
                                       {"陆承远", one},
                                       {"韩秋实", one},
                                       {"丁予安", one},
                                       {"贺文昭", one},
                                       {"周以宁", two},
                                       {"许知行", two},
                                       {"魏松年", two},
                                       {"顾清和", other_branch}})
            joins(name, in);
        sit(work_clerk, work, Title::clerk, start);
        sit(group_secretary, group, Title::secretary, start);
        sit(deputy, group, Title::member, start);
        sit(group_clerk, group, Title::clerk, start);
        sit(organ_secretary, organ, Title::secretary, start);
        sit(secretary, two, Title::secretary, start);
        sit(stranger, other_branch, Title::secretary, start);
        happens(registry::MemberMarked{.person = relaxed, .mark = registry::Mark::relaxed, .begins = true, .on = start},
                start);
    }

    void seen(const district::Event& event) override { standings.saw(event, state.leaves() - 1); }
    Sealed seal(const district::Words& words)
    {
        directory.remember(SealedId{++rows}, codec::to_text(words));
        return {SealedId{rows}, {}};
    }
    void found(registry::OrgKind kind, const char* name, OrgId in, OrgId leads, OrgId guides)
    {
        EventDistrict::found(kind, {in, leads, guides}, start, seal(district::Text{name}));
    }
    PersonId joins(const char* name, OrgId branch)
    {
        return join(branch, start, seal(district::IdentityWords{.name = name}));
    }
    RecordId enter(record::Content content, RecordWords words, PersonId by, std::optional<Day> entered = {})
    {
        words.items.resize(content.items.size(), "事项");
        return recorded(content, entered.value_or(content.performed), seal(words), by);
    }
    RecordId meet(OrgId host, Day on, std::vector<Code> topics, const std::string& title = "会议",
                  PersonId by = secretary)
    {
        return enter(
            {.kind = Kind::meeting, .host = host, .performed = on, .roster = Roster::none, .topics = std::move(topics)},
            {.title = title, .place = "三楼会议室"}, by);
    }

    template <class F>
    auto as(PersonId who, F&& f)
    {
        const VisibleScope sight{state, who, day};
        const Reader reader{state, directory, library, standings,
                            sight, who,       day,     start_of(day) + std::chrono::hours{10}};
        return f(reader);
    }
};

// The same answer for what does not exist and for what may not be seen.
template <class Answer>
void check_absent(const Result<Answer>& answer, const std::string& field)
{
    REQUIRE_FALSE(answer.has_value());
    const Denial expected = absent(field);
    CHECK(answer.error().why == expected.why);
    CHECK(answer.error().field == expected.field);
    CHECK(answer.error().chinese == expected.chinese);
    CHECK(answer.error().english == expected.english);
}

}  // namespace jinze::views::test
