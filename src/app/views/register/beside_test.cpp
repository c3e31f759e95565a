#include "app/views/office_fixture_test.h"

using namespace jinze;
using namespace jinze::views;
using test::Office;

TEST_CASE("a suggestion is seen by its author and the office, and only the office answers")
{
    Office town;
    SealedKeyValueStore& drawer = *town.room.drawer;
    const PersonId author = town.member_of("第一"), office = town.secretary(), other = town.leader();
    const auto list = [&](PersonId who) {
        return *town.as(who, [&](const Reader& reader) { return suggestions_page(reader, drawer); });
    };
    const auto given =
        town.as(author, [&](const Reader& reader) { return suggest(reader, drawer, "k1", {"/board", test::hostile}); });
    REQUIRE(given.has_value());
    const auto again = [&](const std::string& text) {
        return town.as(author, [&](const Reader& reader) { return suggest(reader, drawer, "k1", {"/board", text}); });
    };
    CHECK(again(test::hostile)->id == given->id);  // the same key: nothing new
    CHECK(again("别的").error().why == "key_reused");
    CHECK(list(author).suggestions.size() == 1);
    CHECK(list(office).suggestions.size() == 1);
    CHECK(list(office).suggestions[0].text == test::hostile);
    CHECK(list(other).suggestions.empty());

    const auto answer = [&](PersonId who, const std::string& id) {
        return town.as(who, [&](const Reader& reader) { return answer_suggestion(reader, drawer, id, {"已改"}); });
    };
    CHECK(views::is_absent(answer(other, given->id).error()));
    CHECK(views::is_absent(answer(author, given->id).error()));
    CHECK(views::is_absent(answer(office, "nothing").error()));
    REQUIRE(answer(office, given->id).has_value());
    REQUIRE(list(author).suggestions[0].answer);
    CHECK(list(author).suggestions[0].answer->text == "已改");
    CHECK(list(author).suggestions[0].answer->by.name == "甲一");
}

TEST_CASE("an empty suggestion, one that is too long, and a flood of them are turned away")
{
    Office town;
    const auto say = [&](const std::string& key, const std::string& text) {
        return town.as(town.leader(),
                       [&](const Reader& reader) { return suggest(reader, *town.room.drawer, key, {"/board", text}); });
    };
    CHECK(say("a", " \n").error().field == "text");
    CHECK(say("a", std::string(5000, 'x')).error().field == "text");
    for (int i = 0; i < 30; ++i) REQUIRE(say("k" + std::to_string(i), "好").has_value());
    CHECK(say("more", "好").error().why == "too_many");
}

TEST_CASE("views are kept for each person alone, and lead nowhere but here")
{
    Office town;
    SealedKeyValueStore& drawer = *town.room.drawer;
    const auto keep = [&](PersonId who, const std::string& key, const std::string& path) {
        return town.as(who, [&](const Reader& reader) { return keep_view(reader, drawer, key, {"本月", path}); });
    };
    const auto list = [&](PersonId who) {
        return town.as(who, [&](const Reader& reader) { return saved_views(reader, drawer); })->views;
    };
    const auto kept = keep(town.leader(), "k", "/board?by=month");
    REQUIRE(kept.has_value());
    CHECK(list(town.leader()).size() == 1);
    CHECK(list(town.leader())[0].path == "/board?by=month");
    CHECK(list(town.secretary()).empty());
    CHECK(keep(town.leader(), "k", "/board?by=month")->id == kept->id);
    CHECK(keep(town.leader(), "k", "/board").error().why == "key_reused");
    CHECK(list(town.leader())[0].path == "/board?by=month");
    for (const char* path :
         {"https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)", "", "/a b"})
        CHECK_MESSAGE(keep(town.leader(), "x", path).error().field == "path", path);
    const auto drop = [&](PersonId who) {
        return town.as(who, [&](const Reader& reader) { return drop_view(reader, drawer, kept->id); });
    };
    CHECK(views::is_absent(drop(town.secretary()).error()));
    CHECK(drop(town.leader()).has_value());
    CHECK(list(town.leader()).empty());
}
