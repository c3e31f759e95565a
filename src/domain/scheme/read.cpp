#include "domain/catalogue/reading.h"
#include "domain/scheme/reading.h"

namespace jinze::scheme {
namespace {

using catalogue::Fields;

constexpr std::array<std::string_view, 60> all_keys{
    // [scheme]
    "scheme", "id", "title", "title_en", "for", "from", "full", "up_to", "at_zero",
    // tables of the file
    "document", "level", "part", "item", "band", "example",
    // an item
    "fact", "lose", "add", "per", "at_least", "below", "times", "same", "except", "voters", "min_ballots", "when",
    "until", "source", "row",
    // a band, an example
    "says", "says_en", "facts", "ballots", "judged", "loses", "adds", "refers", "not_applicable", "not_due", "total",
    // a fact and a group of ballots in an example
    "label", "standing", "count", "persons", "required", "reached", "figure", "exempt", "proof", "found_itself", "last",
    "group", "handed_out", "good", "fairly_good", "ordinary", "poor", "overdue", "done-late"};

// A part with a wrong parent stands at the top, and one without an id of its own nowhere, so that the tree of a file
// with problems is a tree, too.
void read_part(Fields fields, Reading& reading)
{
    Part part{.id = fields.code("id"), .title = titled(fields), .part = {}, .at = fields.at()};
    part.part = fields.maybe_code("part").value_or(Code{});
    part.full = maybe_amount(reading, fields, "full");
    part.up_to = maybe_amount(reading, fields, "up_to");
    part.refers_at_zero = refers_at_zero(reading, fields);
    fields.end();
    Scheme& scheme = reading.into.scheme;
    if (part.part && !scheme.part(part.part)) {
        reading.problem(fields.place_of("part"), {"上面没有这个部分", "no part above has this id"},
                        {"请写在它前面的部分的 id", "write the id of a part that stands above it"});
        part.part = {};
    }
    if (scheme.part(part.id))
        reading.problem(fields.place_of("id"), {"编号重复", "another part has this id"},
                        {"请换一个 id", "give it an id of its own"});
    else if (part.id)
        scheme.parts.push_back(std::move(part));
}

Band read_band(Fields fields, Reading& reading)
{
    Band band;
    band.at = fields.at();
    const catalogue::Node* from = fields.value("at_least");
    if (!from)
        reading.problem(fields.at(), {"缺少“at_least”", "\"at_least\" is missing"},
                        {"请写这一段从多少分起", "write from which mark on it holds"});
    else if (const auto edge = amount_in(reading, *from))
        band.at_least = *edge;
    band.below = maybe_amount(reading, fields, "below");
    band.says = titled(fields, "says");
    fields.end();
    return band;
}

template <class T>
void read_named(Fields& file, std::string_view key, std::vector<T>& into, Reading& reading)
{
    for (Fields& fields : file.tables(key)) {
        T one{.id = fields.code("id"), .title = titled(fields)};
        if (contains(into, one.id, &T::id))
            reading.problem(fields.place_of("id"), {"编号重复", "another has this id"},
                            {"请换一个 id", "give it an id of its own"});
        fields.end();
        into.push_back(std::move(one));
    }
}

// "persons never": the kinds of organisation, and a sentence of its own for who asks for people.
void read_bodies(Fields& fields, Reading& reading)
{
    for (const auto& [word, at] : fields.texts("for")) {
        if (const auto kind = catalogue::from_word<registry::OrgKind>(word))
            reading.into.scheme.bodies.push_back(*kind);
        else if (word.contains("secretary") || word.contains("member") || word.contains("person") ||
                 word.contains("leader") || word.contains("cadre"))
            reading.problem(at, {"评分办法只用于组织，不用于个人", "a scheme is for organisations, never for persons"},
                            {"个人只有履责事实单；请写组织的种类，如 organ-committee",
                             "persons have fact sheets; write kinds of organisation, as organ-committee"});
        else
            reading.report.unknown(at, word, catalogue::spellings<registry::OrgKind>());
    }
    if (!fields.has("for"))
        reading.problem(fields.at(), {"没有写考核哪些组织", "it does not say whom it is for"},
                        {"请写 for = [ … ]，如 \"organ-committee\"", "write for = [ … ], as \"organ-committee\""});
}

}  // namespace

std::span<const std::string_view> keys() { return all_keys; }

void read_heading(Fields& file, Reading& reading)
{
    Scheme& scheme = reading.into.scheme;
    auto fields = file.table("scheme");
    if (fields) {
        scheme.at = fields->at();
        scheme.id = fields->code("id");
        scheme.title = titled(*fields);
        scheme.from = fields->day("from");
        scheme.full = maybe_amount(reading, *fields, "full");
        scheme.up_to = maybe_amount(reading, *fields, "up_to");
        scheme.refers_at_zero = refers_at_zero(reading, *fields);
        read_bodies(*fields, reading);
        fields->end();
        const std::chrono::year_month_day from{scheme.from};
        if (fields->has("from") && (from.month() != std::chrono::January || from.day() != std::chrono::day{1}))
            reading.problem(fields->place_of("from"),
                            {"施行日在考核期第一天之后：不得倒着算",
                             "it begins after the first day of a period, so that it would judge what came before"},
                            {"请写考核期第一天，如 2026-01-01", "write the first day of the period, as 2026-01-01"});
    }
    read_named(file, "document", scheme.documents, reading);
    read_named(file, "level", scheme.levels, reading);
    for (Fields& part : file.tables("part")) read_part(part, reading);
    for (Fields& band : file.tables("band")) scheme.bands.push_back(read_band(band, reading));
}

catalogue::Problems begun_late(const Scheme& scheme, Day first, const std::string& file)
{
    catalogue::Problems problems;
    const auto add = [&](catalogue::Place at) {
        problems.push_back({file,
                            at,
                            {"施行日在考核期第一天之后", "it begins after the first day of the period"},
                            {"请从下一个考核期起用，或只写删去（until）",
                             "use it from the next period on, or only remove lines (until)"}});
    };
    if (scheme.from > first) add(scheme.at);
    for (const Item& item : scheme.items)
        if (item.from.value_or(scheme.from) > std::max(first, scheme.from)) add(item.at);
    return problems;
}

std::expected<Loaded, catalogue::Problems> load(const catalogue::File& file, const catalogue::Catalogue& duties)
{
    const auto root = catalogue::parse(file.text, file.name);
    if (!root) return std::unexpected{catalogue::Problems{root.error()}};
    catalogue::Report report{file.name};
    Fields fields{*root, {}, report};
    Reading reading{report, file.text, duties, {}};
    read_heading(fields, reading);
    read_items(fields, reading);
    for (Fields& example : fields.tables("example"))
        reading.into.examples.push_back(read_example(example, reading, nullptr));
    fields.end();
    check_items(reading);
    check_sums(reading);
    check_bands(reading);
    check_lost_once(reading);
    catalogue::Problems problems = report.take();
    if (problems.empty() && reading.into.examples.empty())
        problems.push_back({file.name,
                            reading.into.scheme.at,
                            {"没有例子", "it has no worked example"},
                            {"请写一个 [[item.example]]", "write an [[item.example]]"}});
    for (const Example& example : problems.empty() ? reading.into.examples : std::vector<Example>{})
        if (const auto why = run(reading.into.scheme, example))
            problems.push_back(
                {file.name, example.at, *why, {"请核对例子，或改正办法", "correct the example, or the scheme"}});
    catalogue::sort(problems);
    catalogue::sort(reading.into.warnings);
    if (!problems.empty()) return std::unexpected{std::move(problems)};
    return std::move(reading.into);
}

}  // namespace jinze::scheme
