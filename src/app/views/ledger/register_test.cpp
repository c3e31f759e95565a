#include "app/codec/json_write.h"
#include "app/views/office_fixture_test.h"
#include "app/views/record/leaves.h"
#include "app/views/register/tree.h"
#include "app/views/work/obligations.h"

using namespace jinze;
using namespace jinze::views;
using test::Office;

TEST_CASE("the office sees every organisation in official order, a member only their own branch")
{
    Office town;
    const auto whole = town.as(town.secretary(), [](const Reader& reader) { return *organisation_tree(reader, {}); });
    REQUIRE(whole.nodes.size() == 7);
    for (std::size_t i = 0; i < whole.nodes.size(); ++i) CHECK(whole.nodes[i].order == static_cast<int>(i));
    const auto organ = std::find_if(whole.nodes.begin(), whole.nodes.end(),
                                    [&](const auto& it) { return it.id == to_text(town.organ()); });
    REQUIRE(organ != whole.nodes.end());
    CHECK(organ->leads == to_text(town.work()));
    CHECK(organ->guides == to_text(town.group()));
    CHECK(organ->members == 5);
    CHECK(organ->initials.find("czj") != std::string::npos);

    const auto own =
        town.as(town.member_of("第一"), [](const Reader& reader) { return *organisation_tree(reader, {}); });
    REQUIRE(own.nodes.size() == 1);
    CHECK(own.nodes[0].id == to_text(town.first_branch()));
    CHECK_FALSE(own.nodes[0].leads);  // not even the id of what they may not see
}

TEST_CASE("a dissolved organisation stands marked in the tree")
{
    Office town;
    REQUIRE(town.done(town.secretary(),
                      [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
                          return input::Change{{district::FoundOrganisation{.kind = registry::OrgKind::branch,
                                                                            .unit = town.bureau(),
                                                                            .leads = town.organ(),
                                                                            .guides = {},
                                                                            .on = day_at(2026, 1, 1),
                                                                            .name = {"临时支部"}}},
                                               {}};
                      })
                .has_value());
    const OrgId gone = town.org("临时支部");
    REQUIRE(town.done(town.secretary(),
                      [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
                          return input::Change{{district::DissolveOrganisation{gone, day_at(2026, 3, 1)}}, {}};
                      })
                .has_value());
    const auto tree = town.as(town.secretary(), [](const Reader& reader) { return *organisation_tree(reader, {}); });
    const auto found =
        std::find_if(tree.nodes.begin(), tree.nodes.end(), [&](const auto& it) { return it.id == to_text(gone); });
    REQUIRE(found != tree.nodes.end());
    CHECK(found->dissolved == day_at(2026, 3, 1));
}

TEST_CASE("an organisation's page shows parents, posts with holders and vacancies, charges, members and warnings")
{
    Office town;
    const auto page = town.as(
        town.secretary(), [&](const Reader& reader) { return *organisation_page(reader, to_text(town.organ()), {}); });
    REQUIRE(page.leads);
    CHECK(page.leads->org.name == "中共某区直属机关工作委员会");
    REQUIRE(page.guides);
    CHECK(page.guides->org.id == to_text(town.group()));
    CHECK(page.members_in_all == 5);
    CHECK(page.members.size() == 5);
    REQUIRE(page.charged_by.size() == 1);
    CHECK(page.charged_by[0].holder->name == "乙二");
    CHECK(page.below.size() == 2);
    CHECK(std::find(page.acts.begin(), page.acts.end(), "appoint") != page.acts.end());
    REQUIRE_FALSE(page.warnings.empty());
    for (const WarningShown& it : page.warnings) {
        CHECK_FALSE(it.words.zh.empty());
        CHECK(it.words.zh.find(it.org.id) == it.words.zh.npos);  // by name
    }

    std::vector<std::string> below;
    for (const Below& it : page.below) below.push_back(it.short_name);
    CHECK(std::find(below.begin(), below.end(), "第一支部") != below.end());
    const auto group = town.as(
        town.secretary(), [&](const Reader& reader) { return *organisation_page(reader, to_text(town.group()), {}); });
    const auto vacant =
        std::find_if(group.posts.begin(), group.posts.end(), [](const PostShown& it) { return !it.holder; });
    REQUIRE(vacant != group.posts.end());
    CHECK(vacant->vacant_since == day_at(2023, 2, 1));
    REQUIRE(vacant->past.size() == 1);
    CHECK(vacant->past[0].person.name == "同名");
}

TEST_CASE("a term that is over is warned of wherever the duty to elect is past its last day, and nowhere else")
{
    Office town;
    int over = 0;
    town.as(town.secretary(), [&](const Reader& reader) {
        for (const registry::Organisation& org : reader.people().organisations()) {
            const auto page = organisation_page(reader, to_text(org.id), {});
            if (!page || !registry::term_in_years(org.kind)) continue;
            const bool warned = std::any_of(page->warnings.begin(), page->warnings.end(), [&](const WarningShown& it) {
                return it.kind == "term_over" && it.org.id == to_text(org.id);
            });
            const auto owed = views::obligations(reader, {.node = to_text(org.id), .duty = Code{"election-on-term"}});
            REQUIRE(owed);
            const bool past = std::any_of(owed->rows.begin(), owed->rows.end(), [&](const views::ObligationRow& it) {
                return it.bearer == to_text(org.id) && it.last < reader.today &&
                       (it.standing == duty::Standing::overdue || it.standing == duty::Standing::reason_wanted);
            });
            CHECK_MESSAGE(warned == past, to_text(org.id));
            over += past;
        }
        return 0;
    });
    CHECK(over > 0);
}

TEST_CASE("an organisation's history says what happened to it, to whoever may read it")
{
    Office town;
    const auto history = [&](PersonId who, OrgId of) {
        return town.as(
            who, [&](const Reader& reader) { return organisation_history(reader, town.room.chronicle, to_text(of)); });
    };
    const auto group = history(town.secretary(), town.group());
    REQUIRE(group.has_value());
    CHECK(group->entries.back().what.zh == "成立组织");
    CHECK(group->entries.front().leaf > group->entries.back().leaf);
    const auto appointed = std::find_if(group->entries.begin(), group->entries.end(),
                                        [](const RecordedAbout& it) { return it.what.zh == "任职"; });
    REQUIRE(appointed != group->entries.end());
    CHECK(appointed->object.zh.starts_with("党组"));  // the post, in words
    CHECK(appointed->person->name.size() > 0);
    CHECK(views::is_absent(history(town.member_of("第一"), town.group()).error()));
}

TEST_CASE("the leaves of a record are its receipts, one a version and one of its withdrawal, which keeps its reason")
{
    Office town;
    const RecordId record = town.recorded(
        town.branch_secretary(),
        {.kind = record::Kind::meeting, .host = town.second_branch(), .performed = town.today()}, "主题党日");
    const auto receipts = [&] {
        return town.as(town.branch_secretary(), [&](const Reader&) { return town.room.chronicle.of_record(record); });
    };
    REQUIRE(receipts().size() == 1);
    REQUIRE(town.done(town.branch_secretary(),
                      [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
                          return input::Change{{district::WithdrawRecord{record, {"记重了"}}}, {}};
                      })
                .has_value());
    REQUIRE(receipts().size() == 2);
    for (const PersonId who : {town.branch_secretary(), town.member_of("第二")}) {
        const auto page = town.as(who, [&](const Reader& reader) {
            auto shown = views::record_page(reader, to_text(record));
            if (shown) add_leaves(*shown, reader, town.room.chronicle);
            return shown;
        });
        REQUIRE(page.has_value());
        REQUIRE(page->withdrawn);
        CHECK(page->withdrawn->reason == "记重了");
        CHECK(page->withdrawn->by->name == "丙三");
        CHECK(page->receipts == receipts());
        CHECK(page->may_restore == (who == town.branch_secretary()));
    }
    REQUIRE(town.done(town.branch_secretary(),
                      [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
                          return input::Change{{district::RestoreRecord{record}}, {}};
                      })
                .has_value());
    const auto restored = town.as(town.branch_secretary(), [&](const Reader& reader) {
        auto shown = views::record_page(reader, to_text(record));
        if (shown) add_leaves(*shown, reader, town.room.chronicle);
        return shown;
    });
    REQUIRE(restored.has_value());
    CHECK_FALSE(restored->withdrawn);
    CHECK(restored->receipts == std::vector{receipts().front()});  // as if it had not been withdrawn
    const auto other = town.as(town.member_of("第一"),
                               [&](const Reader& reader) { return views::record_page(reader, to_text(record)); });
    REQUIRE_FALSE(other.has_value());
    CHECK(views::is_absent(other.error()));
}

TEST_CASE("of an organisation somebody may not see nothing is said that is not said of one that is not there")
{
    Office town;
    const PersonId member = town.member_of("第一");
    const auto other = town.as(
        member, [&](const Reader& reader) { return organisation_page(reader, to_text(town.second_branch()), {}); });
    const auto none = town.as(member, [&](const Reader& reader) { return organisation_page(reader, "o999", {}); });
    REQUIRE_FALSE(other.has_value());
    CHECK(views::is_absent(other.error()));
    CHECK(codec::to_json(other.error()) == codec::to_json(none.error()));
    const auto own = town.as(
        member, [&](const Reader& reader) { return *organisation_page(reader, to_text(town.first_branch()), {}); });
    CHECK(own.acts.empty());
    CHECK(own.members.size() == 3);
}

TEST_CASE("an ordinary member sees that somebody is not counted, never why")
{
    Office town;
    REQUIRE(town.done(town.secretary(),
                      [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
                          return input::Change{
                              {district::MarkMember{town.secretary(), registry::Mark::lost, true, day_at(2026, 1, 1)}},
                              {}};
                      })
                .has_value());
    const auto marks = [&](PersonId who) {
        const auto page = town.as(
            who, [&](const Reader& reader) { return *organisation_page(reader, to_text(town.first_branch()), {}); });
        for (const MemberShown& it : page.members)
            if (it.name == "甲一") return it.marks;
        return std::vector<Bilingual>{};
    };
    REQUIRE(marks(town.member_of("第一")).size() == 1);
    CHECK(marks(town.member_of("第一"))[0].zh == "不计入应到");
    CHECK(marks(town.leader())[0].zh == "失联");
}

TEST_CASE("people are listed by node, text, first letters and kind, and page by page")
{
    Office town;
    const auto people = [&](PersonId who, PeopleQuestion asked) {
        return town.as(who, [&](const Reader& reader) { return people_page(reader, asked); });
    };
    CHECK(people(town.secretary(), {})->total == 5);
    CHECK(people(town.secretary(), {.node = to_text(town.second_branch())})->total == 2);
    CHECK(people(town.secretary(), {.text = "tm"})->total == 2);
    CHECK(people(town.secretary(), {.kind = registry::MemberKind::probationary})->total == 0);
    const auto page = people(town.secretary(), {.page = PageNumber{2}, .size = PageSize{2}});
    CHECK(page->people.size() == 2);
    CHECK(page->page == 2);
    CHECK(people(town.member_of("第一"), {})->total == 3);
    CHECK(views::is_absent(people(town.member_of("第一"), {.node = to_text(town.group())}).error()));
}

TEST_CASE("a person reads on their own page what is recorded about them, by whom, and who looked")
{
    Office town;
    const PersonId self = town.member_of("第一"), other = town.leader();
    const auto page = [&](PersonId who, PersonId of) {
        return town.as(who, [&](const Reader& reader) {
            auto it = person_page(reader, town.room.chronicle, to_text(of));
            if (it && it->self)
                it->readings = readings_of(reader, *town.room.drawer, of);
            else if (it)
                note_reading(reader, *town.room.drawer, of);
            return it;
        });
    };
    const auto seen = page(other, self);
    REQUIRE(seen.has_value());
    CHECK_FALSE(seen->self);
    CHECK_FALSE(seen->id_number);
    CHECK(seen->readings.empty());
    (void)page(other, self);  // the same day: once
    const auto own = page(self, self);
    REQUIRE(own.has_value());
    CHECK(own->self);
    REQUIRE(own->readings.size() == 1);
    CHECK(own->readings[0].viewer.id == to_text(other));
    CHECK(own->readings[0].day == town.today());
    REQUIRE(own->id_number);
    CHECK(own->id_number->find("**") != std::string::npos);
    CHECK(own->past_posts.size() == 1);
    const bool registered = std::any_of(own->recorded.begin(), own->recorded.end(),
                                        [](const auto& it) { return it.what.zh == "登记党员"; });
    CHECK(registered);
    const bool named =
        std::any_of(own->recorded.begin(), own->recorded.end(), [](const auto& it) { return it.record.has_value(); });
    CHECK(named);  // excused in a meeting
    const auto stranger = page(self, town.branch_secretary());
    REQUIRE_FALSE(stranger.has_value());
    CHECK(codec::to_json(stranger.error()) == codec::to_json(page(self, PersonId{999}).error()));
}

TEST_CASE("what a discipline body reads of a person is never shown to them")
{
    Office town;
    const PersonId inspector = town.branch_secretary(), self = town.member_of("第二");
    REQUIRE(town.done(town.secretary(),
                      [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
                          return input::Change{{district::FoundOrganisation{.kind = registry::OrgKind::discipline_body,
                                                                            .unit = town.bureau(),
                                                                            .leads = town.organ(),
                                                                            .guides = {},
                                                                            .on = day_at(2026, 1, 1),
                                                                            .name = {"机关纪委"}}},
                                               {}};
                      })
                .has_value());
    REQUIRE(
        town.done(town.secretary(),
                  [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
                      return input::Change{
                          {district::AppointPerson{
                              inspector, town.org("机关纪委"), registry::Title::secretary, day_at(2026, 1, 2), {}, {}}},
                          {}};
                  })
            .has_value());
    town.as(inspector, [&](const Reader& reader) { note_reading(reader, *town.room.drawer, self); });
    CHECK(town.as(self, [&](const Reader& reader) { return readings_of(reader, *town.room.drawer, self); }).empty());
    town.as(town.leader(), [&](const Reader& reader) { note_reading(reader, *town.room.drawer, self); });
    CHECK(town.as(self, [&](const Reader& reader) { return readings_of(reader, *town.room.drawer, self); }).size() ==
          1);
}
