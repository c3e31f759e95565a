// What asks for the same as something in force is said before and when it is adopted, and never refused.
#include "app/input/rules.h"
#include "app/input/warnings.h"
#include "app/views/office_fixture_test.h"
#include "app/views/rules/adoption.h"

using namespace jinze;
using namespace jinze::views;
using test::Office;

namespace {

RecordId decided(Office& town)
{
    return town.recorded(town.leader(),
                         {.kind = record::Kind::meeting,
                          .host = town.group(),
                          .performed = town.today(),
                          .topics = {Code{"responsibility-system"}}},
                         "党组会");
}

input::OwnDuty own(Office& town, const char* topic, const std::string& basis = {})
{
    return {to_text(town.bureau()),
            "青年主题活动",
            record::Kind::meeting,
            topic,
            duty::Bearer::branch,
            calendar::Cadence::quarter,
            1,
            to_text(town.today()),
            basis};
}

std::vector<Bilingual> previewed(Office& town, const char* topic)
{
    const DraftOwn wanted{.unit = to_text(town.bureau()),
                          .title = "青年主题活动",
                          .bearer = duty::Bearer::branch,
                          .cadence = calendar::Cadence::quarter,
                          .count = 1,
                          .from = to_text(town.today()),
                          .kind = record::Kind::meeting,
                          .topic = Code{topic}};
    return town.as(town.leader(), [&](const Reader& reader) {
        return draft_shown(reader, {.clocks = {}, .own = std::vector{wanted}})->warnings;
    });
}

}  // namespace

TEST_CASE("a unit that asks its branches for what the district asks is warned by the preview and the receipt, and may")
{
    Office town;
    const auto before = previewed(town, "theme-day");
    REQUIRE(before.size() == 1);
    CHECK(before[0].zh.starts_with("“青年主题活动”与已有的“主题党日”要求相同：同类材料最多报一次"));
    const std::string basis = to_text(decided(town));
    const auto done = town.done(town.leader(), input::adopting_unit_duty(own(town, "theme-day", basis)));
    REQUIRE_MESSAGE(done.has_value(), done.error().chinese);
    REQUIRE(done->warnings.has_value());
    CHECK(*done->warnings == before);
}

TEST_CASE("a duty on a topic that nobody asks of these bodies is adopted without a word")
{
    Office town;
    CHECK(previewed(town, "leader-supervision").empty());
    const std::string basis = to_text(decided(town));
    const auto done = town.done(town.leader(), input::adopting_unit_duty(own(town, "leader-supervision", basis)));
    REQUIRE_MESSAGE(done.has_value(), done.error().chinese);
    CHECK_FALSE(done->warnings.has_value());
}

TEST_CASE("a clock for a duty that asks for what another asks is warned of by name")
{
    Office town;
    const auto shown = town.as(town.secretary(), [&](const Reader& reader) {
        return draft_shown(reader, {.clocks = {{.duty = "supervise-through-org-life",
                                                .from = "2027-01-01",
                                                .count = 1,
                                                .cadence = calendar::Cadence::year,
                                                .days = {},
                                                .by = {},
                                                .ends = {}}},
                                    .own = {}});
    });
    REQUIRE(shown.has_value());
    REQUIRE(shown->warnings.size() == 1);
    CHECK(shown->warnings[0].en.find("asks for the same as") != std::string::npos);
}

TEST_CASE("a file that asks twice is warned of by the checker, with the titles of both")
{
    for (const catalogue::File& file : catalogue::embedded()) {
        const auto warnings = input::warnings_in(file);
        const bool asks_twice = file.name == "speech.toml" || file.name == "branch-regulation.toml";
        CHECK_MESSAGE(warnings.size() == (asks_twice ? 1 : 0), file.name);
    }
}
