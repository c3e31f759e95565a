#include "app/views/admin/suggestions.h"

#include <fmt/format.h>

#include "app/codec/json_stored.h"
#include "app/codec/json_write.h"
#include "domain/assembly/said.h"

namespace jinze::views {

// The stored form of a suggestion.
struct AnsweredRow {
    std::string text;
    Instant at{};
    std::uint32_t by = 0;
};
struct SuggestionRow {
    std::uint32_t person = 0;
    std::string page, text;
    Instant at{};
    std::optional<AnsweredRow> answer;
};
BOOST_DESCRIBE_STRUCT(AnsweredRow, (), (text, at, by))
BOOST_DESCRIBE_STRUCT(SuggestionRow, (), (person, page, text, at, answer))

namespace {

constexpr std::string_view suggestion_kind = "suggestion";
constexpr std::size_t longest_page = 200;
constexpr int most_a_day = 30;

bool may_answer(const Reader& reader) { return reader.may(district::Right::manage, OrgId{}); }

Suggestion shown(const Reader& reader, const std::string& id, const SuggestionRow& row)
{
    Suggestion it{
        .id = id, .page = row.page, .text = row.text, .at = row.at, .by = mention(reader, PersonId{row.person})};
    if (row.answer)
        it.answer = SuggestionAnswer{row.answer->text, row.answer->at, mention(reader, PersonId{row.answer->by})};
    return it;
}

Result<std::string> clean_text(const district::TextRule& of, const std::string& typed)
{
    auto text = district::clean(of, typed, "text");
    if (!text) return std::unexpected{input::no_from(text.error())};
    if (text->empty()) return std::unexpected{input::bad_input("text", {"请填写内容。", "Write something."})};
    return *std::move(text);
}

}  // namespace

Result<SuggestionsPage> suggestions_page(const Reader& reader, const SealedKeyValueStore& drawer)
{
    SuggestionsPage page{.suggestions = {}, .may_answer = may_answer(reader)};
    drawer.each(suggestion_kind, "", reader.now, [&](std::string_view key, std::string_view text) {
        const auto row = codec::stored::read<SuggestionRow>(text);
        if (page.may_answer || PersonId{row.person} == reader.who)
            page.suggestions.push_back(shown(reader, std::string{key}, row));
    });
    std::stable_sort(page.suggestions.begin(), page.suggestions.end(),
                     [](const auto& a, const auto& b) { return a.at > b.at; });
    return page;
}

Result<Suggestion> suggest(const Reader& reader, SealedKeyValueStore& drawer, const std::string& key,
                           const SuggestionGiven& given)
{
    if (given.page.empty() || given.page.size() > longest_page)
        return std::unexpected{input::bad_input("page", {"请写明是哪一页。", "Say which page it is about."})};
    const auto clean = clean_text(district::texts::suggestion, given.text);
    if (!clean) return std::unexpected{clean.error()};
    int today = 0;
    drawer.each(suggestion_kind, "", reader.now, [&](std::string_view, std::string_view text) {
        const auto row = codec::stored::read<SuggestionRow>(text);
        today += PersonId{row.person} == reader.who && day_of(row.at) == reader.today;
    });
    if (today >= most_a_day)
        return std::unexpected{Denial{"too_many", "text", "本日提出的意见已达上限，请次日再提。",
                                      "You have reached the limit for today; continue tomorrow."}};
    const std::string id = drawer.mark(fmt::format("suggestion {} {}", reader.who.number(), key)).substr(0, 24);
    const SuggestionRow row{reader.who.number(), given.page, *clean, reader.now, {}};
    if (drawer.add(suggestion_kind, id, codec::to_json(row), reader.now, {.until = {}, .account = reader.who.number()}))
        return shown(reader, id, row);
    const auto text = drawer.get(suggestion_kind, id, reader.now);
    const SuggestionRow before = text ? codec::stored::read<SuggestionRow>(*text) : row;
    if (before.text != row.text || before.page != row.page) return std::unexpected{input::no_from(desk::KeyReused{})};
    return shown(reader, id, before);
}

Result<Suggestion> answer_suggestion(const Reader& reader, SealedKeyValueStore& drawer, const std::string& id,
                                     const SuggestionAnswered& answer)
{
    if (!may_answer(reader)) return std::unexpected{views::absent("id")};
    const auto clean = clean_text(district::texts::suggestion_answer, answer.text);
    if (!clean) return std::unexpected{clean.error()};
    std::optional<SuggestionRow> now;
    drawer.change(suggestion_kind, id, reader.now,
                  [&](const std::optional<std::string>& text) -> std::optional<SealedKeyValueStore::Change> {
                      if (!text) return {};
                      now = codec::stored::read<SuggestionRow>(*text);
                      now->answer = AnsweredRow{*clean, reader.now, reader.who.number()};
                      return SealedKeyValueStore::Change{codec::to_json(*now), {.until = {}, .account = now->person}};
                  });
    if (!now) return std::unexpected{views::absent("id")};
    return shown(reader, id, *now);
}

}  // namespace jinze::views
