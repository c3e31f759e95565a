#include "app/views/rules/sources.h"

#include <fmt/format.h>

#include "app/views/board/duty_list.h"
#include "app/views/rules/tallies.h"
#include "base/text.h"
#include "domain/catalogue/quote.h"
#include "storage/ledger/hash.h"

namespace jinze::views {
namespace {

using district::Right;

// Words of a document, and the duties based on them.
struct Quoted {
    std::string words;     // a quote, or an article's number
    std::string sentence;  // the sentence it was taken from; the quote itself if it is a whole sentence
    bool is_quote = false;
    std::vector<SourceDuty> duties;
};
using ByDocument = std::vector<std::pair<Code, std::vector<Quoted>>>;  // in order of occurrence

std::vector<Quoted>& of_document(ByDocument& all, const Code& document)
{
    for (auto& [code, quotes] : all)
        if (code == document) return quotes;
    return all.emplace_back(document, std::vector<Quoted>{}).second;
}

void add(std::vector<Quoted>& quotes, const catalogue::Source& source, SourceDuty duty)
{
    const std::string words = source.quote ? *source.quote : source.article.value_or("");
    const auto same = std::find_if(quotes.begin(), quotes.end(), [&](const Quoted& it) { return it.words == words; });
    Quoted& quoted =
        same == quotes.end()
            ? quotes.emplace_back(Quoted{words, source.sentence.value_or(words), source.quote.has_value(), {}})
            : *same;
    quoted.duties.push_back(std::move(duty));
}

ByDocument quotes_of(const Reader& reader)
{
    ByDocument all;
    const auto standing = tallies(reader, [](const duty::Obligation&) { return true; });
    const OfficialOrder order{reader.state.duties()};
    for (const Code& code : order.duties()) {
        const duty::DutyVersion* version = reader.state.duties().judging(code, reader.today, reader.today);
        if (!version) version = reader.state.duties().latest(code);
        if (!version || version->unit) continue;
        const catalogue::Entry* entry = reader.library.entry(*version);
        if (!entry) continue;
        const auto tally = standing.find(code);
        for (const catalogue::Source& source : entry->sources)
            add(of_document(all, source.document), source,
                {.code = code,
                 .title = entry->title,
                 .force = version->terms.force,
                 .state = clocked_on(*version, reader.today),
                 .cadence = cadence_words(version->terms.owed),
                 .article = source.article,
                 .verified = source.verified,
                 .tally = tally == standing.end() ? Tally{} : tally->second});
    }
    return all;
}

// The sentence that contains these words, or begins them if they run over its end.
std::optional<std::size_t> place_of(const std::string& quote, const std::vector<Sentence>& sentences)
{
    for (std::size_t i = 0; i < sentences.size(); ++i)
        if (catalogue::is_quoted(quote, sentences[i].text)) return i;
    std::string run;
    for (std::size_t length = 2; length <= 4; ++length)
        for (std::size_t i = 0; i + length <= sentences.size(); ++i) {
            run.clear();
            for (std::size_t j = i; j < i + length; ++j) run += sentences[j].text;
            if (catalogue::is_quoted(quote, run)) return i;
        }
    return {};
}

// Quotes from one sentence are joined.
void add_alone(std::vector<SourceSentence>& to, const Quoted& quoted, bool numbered)
{
    auto same = std::ranges::find(to, quoted.sentence, &SourceSentence::text);
    if (same == to.end()) {
        to.push_back({.number = numbered ? static_cast<int>(to.size()) + 1 : 0, .text = quoted.sentence});
        same = std::prev(to.end());
    }
    if (quoted.is_quote) same->quoted.push_back(quoted.words);
    for (const SourceDuty& duty : quoted.duties)
        if (std::ranges::find(same->duties, duty.code, &SourceDuty::code) == same->duties.end())
            same->duties.push_back(duty);
}

void lay_out(SourceDocument& document, const std::vector<Quoted>& quotes, const std::string& whole)
{
    const auto sentences = sentences_of(whole);
    for (const Sentence& it : sentences)
        document.sentences.push_back(
            {.number = static_cast<int>(document.sentences.size()) + 1, .paragraph = it.paragraph, .text = it.text});
    for (const Quoted& quoted : quotes) {
        const auto place = quoted.is_quote ? place_of(quoted.words, sentences) : std::nullopt;
        if (!place) {
            add_alone(document.elsewhere, quoted, false);
            continue;
        }
        SourceSentence& sentence = document.sentences[*place];
        sentence.quoted.push_back(quoted.words);
        sentence.duties.insert(sentence.duties.end(), quoted.duties.begin(), quoted.duties.end());
    }
}

std::optional<OrgId> work_committee(const registry::Register& people, Day today)
{
    for (const registry::Organisation& org : people.organisations())
        if (org.kind == registry::OrgKind::work_committee && people.lives(org.id, today, today)) return org.id;
    return {};
}

}  // namespace

std::string document_setting(const Code& document) { return "document." + document.text(); }

Result<SourcesPage> sources_page(const Reader& reader, const journal::Reading& journal)
{
    SourcesPage page{.on = reader.today, .documents = {}, .may_bring_in = reader.may(Right::adopt, OrgId{})};
    for (const auto& [code, quotes] : quotes_of(reader)) {
        const catalogue::Document* known = reader.library.document(code);
        SourceDocument document{.id = code,
                                .title = known ? known->title : Bilingual{code.text(), code.text()},
                                .date = known ? known->date : std::nullopt};
        const auto named = journal.setting(document_setting(code));
        const auto bytes = named ? from_hex(*named) : std::nullopt;
        const auto sha256 = bytes ? digest_from(*bytes) : std::nullopt;
        const auto whole = sha256 ? journal.document(*sha256) : std::nullopt;
        if (whole) {
            document.whole = true;
            document.sha256 = sha256;
            lay_out(document, quotes, *whole);
        } else {
            for (const Quoted& quoted : quotes) add_alone(document.sentences, quoted, true);
        }
        page.documents.push_back(std::move(document));
    }
    return page;
}

Result<std::string> document_text(const std::string& bytes)
{
    static constexpr std::string_view mark = "\xEF\xBB\xBF";
    std::string text = bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
    if (first_not_utf8(text)) {
        auto decoded = from_gb18030(text);
        if (!decoded)
            return std::unexpected{
                input::bad_input("text", {"无法读取文字，请另存为UTF-8编码的文本文件后重新上传。",
                                          "It cannot be read as text; save it as UTF-8 text and send it again."})};
        text = *std::move(decoded);
    }
    if (text.find('\0') != text.npos || trimmed(text).empty())
        return std::unexpected{
            input::bad_input("text", {"文件是空的，或者不是文本，请选全文的文本文件。",
                                      "The file is empty or not text; choose the text of the document."})};
    return text;
}

input::Planner bringing_in(Code document, std::string text)
{
    return [document = std::move(document), text = std::move(text)](
               const input::Naming& naming, desk::Desk& desk) -> std::expected<input::Change, Denial> {
        const auto library = desk.library(naming.state());
        const catalogue::Catalogue& catalogue = library->newest();
        const catalogue::Document* known = catalogue.document(document);
        if (!known) return std::unexpected{views::absent("document")};
        const auto host = work_committee(naming.people(), naming.today());
        if (!host) return std::unexpected{views::absent("document")};
        district::EnterRecord enter{
            .content = {.kind = record::Kind::document, .host = *host, .performed = naming.today()},
            .words = {.title = fmt::format("《{}》全文入档", known->title.zh),
                      .place = {},
                      .items = {},
                      .notes = fmt::format("SHA-256 {}", to_hex(ledger::sha256(view_of(text))))}};
        return input::Change{{std::move(enter)}, {text}};
    };
}

}  // namespace jinze::views
