#include "domain/catalogue/read.h"

namespace jinze::catalogue {
namespace {

using duty::Bearer;

enum class Said_as { body, post, each };

Said_as way_to_say(Bearer who)
{
    if (who == Bearer::each_leader || who == Bearer::each_member) return Said_as::each;
    return who < Bearer::work_committee_secretary || who == Bearer::discipline_body ? Said_as::body : Said_as::post;
}

constexpr std::array<std::string_view, 3> ways{"body", "post", "each"};

// The words allowed after body =, post = or each =; each = "leader" means every leader.
std::vector<std::string_view> bearers_said_as(Said_as way)
{
    std::vector<std::string_view> words;
    for (const std::string_view word : spellings<Bearer>())
        if (way_to_say(*from_word<Bearer>(word)) == way) words.push_back(way == Said_as::each ? word.substr(5) : word);
    return words;
}

void read_bearers(Fields& fields, Said_as way, std::vector<Bearer>& found)
{
    const auto known = bearers_said_as(way);
    for (const auto& [text, at] : fields.texts(ways[static_cast<std::size_t>(way)])) {
        const auto who = from_word<Bearer>(way == Said_as::each ? "each-" + text : text);
        if (who && way_to_say(*who) == way) {
            found.push_back(*who);
        } else if (const auto elsewhere = from_word<Bearer>(text)) {
            const std::string right{ways[static_cast<std::size_t>(way_to_say(*elsewhere))]};
            fields.report().add(at, {"“" + text + "”不得写在此处", "\"" + text + "\" is not allowed here"},
                                {"请写 " + right + " = …", "write " + right + " = …"});
        } else {
            fields.report().unknown(at, text, known);
        }
    }
}

duty::BearerTerms read_bearer(Fields fields)
{
    std::vector<Bearer> found;
    for (const Said_as way : {Said_as::body, Said_as::post, Said_as::each}) read_bearers(fields, way, found);
    duty::BearerTerms bearer;
    bearer.condition = fields.maybe_word<duty::Condition>("if").value_or(duty::Condition::none);
    if (const auto charge = fields.maybe_text("for_each")) {
        bearer.for_each_charge = *charge == "charge";
        if (!bearer.for_each_charge) {
            constexpr std::array<std::string_view, 1> known{"charge"};
            fields.report().unknown(fields.place_of("for_each"), *charge, known);
        }
    }
    if (!fields.has("body") && !fields.has("post") && !fields.has("each"))
        fields.report().add(fields.at(), {"未写明由谁承担", "this duty has no bearer"},
                            {"写 body、post 或 each 之一", "write one of body, post or each"});
    if (!found.empty()) {
        bearer.who = found.front();
        bearer.also.assign(found.begin() + 1, found.end());
    }
    fields.end();
    return bearer;
}

void read_places(const Fields& fields, EntryPlaces& places)
{
    places.id = fields.place_of("id");
    places.title = fields.place_of("title");
    places.force = fields.place_of("force");
    places.bearer = fields.place_of("bearer");
    places.owed = fields.place_of("owed");
    places.proposed = fields.place_of("proposed");
    places.evidence = fields.place_of("evidence");
}

void read_in_force(Fields& fields, Entry& entry)
{
    duty::Terms& terms = entry.terms;
    auto in_force = fields.table("in_force");
    if (!in_force) return;
    terms.from = in_force->day("from");
    entry.places.from = in_force->place_of("from");
    terms.until = in_force->maybe_day("until").value_or(never);
    if (terms.until < terms.from)
        in_force->report().add(in_force->place_of("until"), {"止日早于起日", "it ends before it begins"},
                               {"until 写最后有效的一天", "write in until the last day in force"});
    in_force->end();
}

void read_clock(Fields& fields, Entry& entry)
{
    if (fields.maybe_is("owed", "standing")) {
        entry.terms.owed = {};
    } else if (auto owed = fields.table("owed")) {
        entry.terms.owed = read_owed(*owed, entry);
    }
    if (auto proposed = fields.maybe_table("proposed")) {
        entry.proposed = read_owed(*proposed, entry);
        if (!entry.terms.is_standing())
            fields.report().add(
                fields.place_of("proposed"),
                {"已有时限的职责不再有建议时限", "a duty with a deadline has no proposed one"},
                {"删去 proposed，或写 owed = \"standing\"", "leave out proposed, or write owed = \"standing\""});
    }
}

}  // namespace

Entry read_duty(Fields fields)
{
    Entry entry;
    entry.line = fields.at().line;
    entry.file = fields.report().file();
    read_places(fields, entry.places);
    entry.terms.duty = fields.code("id");
    entry.title = fields.said("title");
    entry.terms.area = fields.word<duty::Area>("area");
    entry.terms.tier = fields.word<duty::Tier>("tier");
    entry.terms.force = fields.word<duty::Force>("force");
    if (auto bearer = fields.table("bearer")) entry.terms.bearer = read_bearer(*bearer);
    read_clock(fields, entry);
    entry.proven_by = fields.codes("proven_by");
    if (auto evidence = fields.maybe_table("evidence")) {
        entry.terms.evidence = read_evidence(*evidence, entry.places.topics);
    }
    read_in_force(fields, entry);
    if (auto burden = fields.maybe_table("burden")) {
        entry.fields = burden->number("fields", 0, 8);
        burden->end();
    }
    for (Fields& source : fields.tables("source")) entry.sources.push_back(read_source(source));
    for (Fields& example : fields.tables("example")) entry.examples.push_back(read_example(example));
    fields.end();
    return entry;
}

}  // namespace jinze::catalogue
