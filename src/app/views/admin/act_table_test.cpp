// The acts of the office as a form sends them.
#include "app/views/admin/act_table.h"

#include "app/views/nameable.h"
#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

TEST_CASE("the browser's form is the table of acts; what takes two people and a file is not in it")
{
    CHECK_FALSE(input::act_named("erase"));
    const ActTable table = act_table();
    CHECK(table.acts.front().help.zh == "成立组织");
    CHECK(table.acts.front().fields[1].words[0] == "district_committee");
    CHECK(table.acts.front().fields[1].called[0].zh == "区委");
    const auto decide = std::ranges::find(table.acts, "decide", &ActShown::name);
    REQUIRE(decide != table.acts.end());
    const auto kind_of = [&](std::string_view name) {
        return std::ranges::find(decide->fields, name, &ActField::name)->of;
    };
    CHECK(kind_of("obligation") == input::FieldKind::obligation);
    CHECK(kind_of("accept") == input::FieldKind::flag);
    CHECK(kind_of("number") == input::FieldKind::number);
    CHECK(kind_of("text") == input::FieldKind::text);
}

TEST_CASE("a field that an act does not take, one of another kind, or one it needs and has not got, is said so")
{
    const auto sent = [](const char* act, std::string_view json) {
        return input::fields_from(*input::act_named(act), codec::strict::read<codec::strict::Flat>(json).value());
    };
    CHECK(sent("reason", R"({"obligation":"x","text":"防汛"})").has_value());
    CHECK(sent("reason", R"({"obligation":"x","text":"防汛","person":"m6"})").error().field == "person");
    CHECK(sent("reason", R"({"text":"防汛"})").error().field == "obligation");
    CHECK(sent("reason", R"({"obligation":null,"text":"防汛"})").error().field == "obligation");
    CHECK(sent("reason", R"({"obligation":"x","text":7})").error().field == "text");
    CHECK(sent("decide", R"({"obligation":"x","accept":"true"})").error().field == "accept");
    CHECK(sent("decide", R"({"obligation":"x","accept":true,"number":"1"})").error().field == "number");
    CHECK(sent("appoint", R"({"person":"m6","org":"o7","title":"clerk","charges":"o8"})").error().field == "charges");
    const auto decided = sent("decide", R"({"obligation":"x","text":"不足","accept":false,"reject":true,"number":2})");
    REQUIRE(decided.has_value());
    CHECK(decided->at("number") == "2");
    CHECK(decided->contains("reject"));
    CHECK_FALSE(decided->contains("accept"));
    CHECK(sent("appoint", R"({"person":"m6","org":"o7","title":"clerk","charges":["o8","o9"]})")->at("charges") ==
          "o8,o9");
}

TEST_CASE("an act cannot name what its actor may not see")
{
    Office office;
    office.meet(other_branch, office.day, {}, "别处", stranger);
    const auto field = [&](const char* act, input::Fields fields) {
        const auto clean = office.as(secretary, [&](const Reader& reader) {
            const NamingBy names{reader};
            return input::meant_by_form(*input::act_named(act), fields, names.naming);
        });
        check_absent(clean, clean ? "" : clean.error().field);
        return clean.error().field;
    };
    CHECK(field("reason", {{"obligation", "theme-day@o10@2026-06"}, {"text", "x"}}) == "obligation");
    CHECK(field("withdraw", {{"record", "r1"}, {"reason", "x"}}) == "record");
    CHECK(field("transfer", {{"person", "m9"}, {"branch", "o7"}}) == "person");
    CHECK(field("transfer", {{"person", "m7"}, {"branch", "o10"}}) == "branch");
    CHECK(field("end-appointment", {{"appointment", "a7"}}) == "appointment");
    CHECK(field("charge", {{"post", "p7"}, {"over", "o7"}}) == "post");
}
