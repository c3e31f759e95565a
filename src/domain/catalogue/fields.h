// Reads one table of a catalogue file field by field. Problems are recorded with their place and reading continues, so
// one run reports all of them.
#pragma once

#include <set>

#include "base/code.h"
#include "domain/catalogue/node.h"
#include "domain/catalogue/problem.h"
#include "domain/catalogue/words.h"

namespace jinze::catalogue {

// The problems of one file, in the order found.
class Report {
public:
    explicit Report(std::string file) : file_{std::move(file)} {}

    void add(Place at, Bilingual what, Bilingual remedy);
    void unknown(Place at, std::string_view word, std::span<const std::string_view> known);
    const std::string& file() const { return file_; }
    Problems take() { return std::move(problems_); }

private:
    std::string file_;
    Problems problems_;
};

class Fields {
public:
    Fields(const Table& table, Place at, Report& report) : table_{&table}, at_{at}, report_{&report} {}

    Place at() const { return at_; }
    Place place_of(std::string_view key) const;  // of the value, or of the table if it is missing
    bool has(std::string_view key) const;
    Report& report() const { return *report_; }

    // In each pair, a missing field is a problem for the first function and not for the second.
    std::string text(std::string_view key);
    std::optional<std::string> maybe_text(std::string_view key);
    Bilingual said(std::string_view key);  // key and key_en
    std::optional<Bilingual> maybe_said(std::string_view key);
    Code code(std::string_view key);
    std::optional<Code> maybe_code(std::string_view key);
    Day day(std::string_view key);
    std::optional<Day> maybe_day(std::string_view key);
    int number(std::string_view key, int low, int high);
    int number_or(std::string_view key, int low, int high, int otherwise);
    bool maybe_is(std::string_view key,
                  std::string_view text);  // the one text in place of a table
    bool yes(std::string_view key);        // false if missing
    std::optional<Fields> table(std::string_view key);
    std::optional<Fields> maybe_table(std::string_view key);
    std::vector<Fields> tables(std::string_view key);                        // [[key]]; empty if missing
    std::vector<std::pair<std::string, Place>> texts(std::string_view key);  // one text, or a list
    const Node* value(std::string_view key) { return find(key); }            // as it was parsed; nothing if missing

    template <class E>
    E word(std::string_view key)
    {
        if (const Node* node = required(key)) return word_in<E>(*node).value_or(E{});
        return E{};
    }
    template <class E>
    std::optional<E> maybe_word(std::string_view key)
    {
        const Node* node = find(key);
        return node ? word_in<E>(*node) : std::nullopt;
    }
    template <class E>
    std::vector<E> words(std::string_view key)
    {
        std::vector<E> found;
        for (const auto& [text, at] : texts(key)) {
            if (const auto value = from_word<E>(text))
                found.push_back(*value);
            else
                report_->unknown(at, text, spellings<E>());
        }
        return found;
    }
    std::vector<Code> codes(std::string_view key);

    // Call last. Reports every field that was not read as unknown and suggests the nearest one that was.
    void end();

private:
    const Node* find(std::string_view key);
    const Node* required(std::string_view key);
    void wrong(const Node& node, Bilingual wanted);
    std::optional<std::string> text_in(const Node& node);
    template <class E>
    std::optional<E> word_in(const Node& node)
    {
        const auto text = text_in(node);
        if (!text) return std::nullopt;
        const auto value = from_word<E>(*text);
        if (!value) report_->unknown(node.at, *text, spellings<E>());
        return value;
    }

    const Table* table_;
    Place at_;
    Report* report_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace jinze::catalogue
