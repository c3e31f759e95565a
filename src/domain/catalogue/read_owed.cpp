#include <charconv>

#include "domain/catalogue/read.h"

namespace jinze::catalogue {
namespace {

using duty::Owed;
using duty::Shape;

// Requires the only word that the language allows after a key: each = "year", since = "election".
void only(Fields& fields, std::string_view key, std::string_view word)
{
    const std::array<std::string_view, 1> known{word};
    const std::string text = fields.text(key);
    if (!text.empty() && text != word) fields.report().unknown(fields.place_of(key), text, known);
}

void read_count(Fields& fields, Owed& owed)
{
    owed.shape = Shape::count;
    owed.at_least = fields.number("at_least", 1, 366);
    if (fields.maybe_is("in_each", "year of reference")) {
        owed.shape = Shape::reference_year;
    } else {
        owed.in_each = fields.word<calendar::Cadence>("in_each");
    }
}

void read_date(Fields& fields, Owed& owed)
{
    owed.shape = Shape::by_date;
    const std::string text = fields.text("by");
    only(fields, "each", "year");
    const auto day = text.size() == 5 ? day_from("2000-" + text) : std::nullopt;
    if (day && text != "02-29") {
        owed.month = static_cast<int>(static_cast<unsigned>(civil(*day).month()));
        owed.day = static_cast<int>(static_cast<unsigned>(civil(*day).day()));
    } else {
        fields.report().add(fields.place_of("by"),
                            {"“" + text + "”不是每年都有的日子", "\"" + text + "\" is not a day that every year has"},
                            {"写成 \"03-31\" 这样的月-日", "write month and day like \"03-31\""});
    }
}

void read_term(Fields& fields, Owed& owed)
{
    owed.shape = Shape::term;
    owed.every_years = fields.number("every_years", 1, 20);
    owed.committee_years = fields.number_or("committee_years", 1, 20, 0);
    only(fields, "since", "election");
    owed.remind_months = fields.number_or("remind_months", 0, 60, 0);
}

// "10 working days", "30 days", "1 month".
bool read_span(std::string_view text, Owed& owed)
{
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, owed.within);
    if (error != std::errc{} || owed.within < 1 || owed.within > 1000) return false;
    const std::string_view unit{rest, static_cast<std::size_t>(end - rest)};
    if (unit == " days" || unit == " day")
        owed.span = duty::Span::days;
    else if (unit == " working days" || unit == " working day")
        owed.span = duty::Span::working_days;
    else if (unit == " months" || unit == " month")
        owed.span = duty::Span::months;
    else
        return false;
    return true;
}

void read_within(Fields& fields, Owed& owed)
{
    owed.shape = Shape::within;
    const std::string text = fields.text("within");
    owed.occasion = fields.word<duty::Occasion>("of");
    if (!read_span(text, owed))
        fields.report().add(fields.place_of("within"),
                            {"“" + text + "”不是一段时间", "\"" + text + "\" is not a length of time"},
                            {"写成 \"10 working days\"、\"30 days\" 或 \"3 months\"",
                             "write \"10 working days\", \"30 days\" or \"3 months\""});
}

}  // namespace

Owed read_owed(Fields fields, Entry& entry)
{
    Owed owed;
    if (fields.has("at_least")) {
        read_count(fields, owed);
    } else if (fields.has("by")) {
        read_date(fields, owed);
    } else if (fields.has("hours")) {
        owed.shape = Shape::hours;
        owed.at_least = fields.number("hours", 1, 1000);
        only(fields, "in_each", "year");
    } else if (fields.has("every_years")) {
        read_term(fields, owed);
    } else if (fields.has("within")) {
        read_within(fields, owed);
    } else if (fields.has("at_each")) {
        owed.shape = Shape::at_each;
        owed.occasion = fields.word<duty::Occasion>("at_each");
    } else {
        constexpr std::array<std::string_view, 6> shapes{"at_least", "by", "hours", "every_years", "within", "at_each"};
        fields.report().add(fields.at(), {"未写明数量和期限", "how much is owed, and by when, is missing"},
                            {"写其中之一：" + listed(shapes), "write one of: " + listed(shapes)});
    }
    if (const auto hint = fields.maybe_said("hint"); hint) {
        entry.hint = hint;
        entry.places.hint = fields.place_of("hint");
    }
    fields.end();
    return owed;
}

}  // namespace jinze::catalogue
