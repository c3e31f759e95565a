// Data beside the ledger, in plain sealed rows: 意见建议 about this system, visible to their author and the office;
// saved views; and page readings, one per viewer and day.
#pragma once

#include "app/views/register/people.h"
#include "storage/journal/sealed_key_value_store.h"

namespace jinze::views {

struct SuggestionAnswer {
    std::string text;
    Instant at{};
    Mention by;
};
struct Suggestion {
    std::string id;
    std::string page, text;
    Instant at{};
    Mention by;
    std::optional<SuggestionAnswer> answer;
};
struct SuggestionsPage {
    std::vector<Suggestion> suggestions;  // newest first
    bool may_answer = false;
};
struct SuggestionGiven {
    std::string page, text;
};
struct SuggestionAnswered {
    std::string text;
};
struct SavedView {
    std::string id, name, path;
};
struct SavedViews {
    std::vector<SavedView> views;
};
struct SavedViewGiven {
    std::string name, path;
};
BOOST_DESCRIBE_STRUCT(SuggestionAnswer, (), (text, at, by))
BOOST_DESCRIBE_STRUCT(Suggestion, (), (id, page, text, at, by, answer))
BOOST_DESCRIBE_STRUCT(SuggestionsPage, (), (suggestions, may_answer))
BOOST_DESCRIBE_STRUCT(SuggestionGiven, (), (page, text))
BOOST_DESCRIBE_STRUCT(SuggestionAnswered, (), (text))
BOOST_DESCRIBE_STRUCT(SavedView, (), (id, name, path))
BOOST_DESCRIBE_STRUCT(SavedViews, (), (views))
BOOST_DESCRIBE_STRUCT(SavedViewGiven, (), (name, path))

using journal::SealedKeyValueStore;

Result<SuggestionsPage> suggestions_page(const Reader& reader, const SealedKeyValueStore& drawer);
// Once per idempotency key.
Result<Suggestion> suggest(const Reader& reader, SealedKeyValueStore& drawer, const std::string& key,
                           const SuggestionGiven& given);
Result<Suggestion> answer_suggestion(const Reader& reader, SealedKeyValueStore& drawer, const std::string& id,
                                     const SuggestionAnswered& answer);

Result<SavedViews> saved_views(const Reader& reader, const SealedKeyValueStore& drawer);
Result<SavedView> keep_view(const Reader& reader, SealedKeyValueStore& drawer, const std::string& key,
                            const SavedViewGiven& given);
Result<void> drop_view(const Reader& reader, SealedKeyValueStore& drawer, const std::string& id);

// Rows that may wait if the disk is full, so that a page can still be read.
inline constexpr std::string_view reading_kind = "reading";
// Notes that another person's page was opened, unless a discipline body reads, so that it can never be shown.
void note_reading(const Reader& reader, SealedKeyValueStore& drawer, PersonId person);
std::vector<PageReading> readings_of(const Reader& reader, const SealedKeyValueStore& drawer, PersonId person);

}  // namespace jinze::views
