// Pages show only what their reader may read, for random nodes, days and readers.
#include "app/views/board/board.h"
#include "app/views/ledger/ledger.h"
#include "app/views/record/records.h"
#include "app/views/register/organisation.h"
#include "app/views/register/people.h"
#include "app/views/register/search.h"
#include "app/views/work/mine.h"
#include "app/views/work/obligations.h"
#include "app/views/work/today.h"
#include "simulation/entitled.h"
#include "simulation/rooms.h"
#include "simulation/world.h"

namespace jinze::simulation {
namespace {

template <class Id>
Id id_in(const std::string& text)
{
    return Id{static_cast<std::uint32_t>(std::strtoul(text.c_str() + 1, nullptr, 10))};
}

class Looking {
public:
    Looking(World& world, const views::Reader& reader, const Entitled& entitled)
        : chance_{world.chance}, reader_{reader}, entitled_{entitled}, name_{to_text(reader.who)}
    {
    }

    void org(const char* page, const std::string& id) const
    {
        hold(page, id, entitled_.reads(reader_.who, id_in<OrgId>(id)));
    }
    void person(const char* page, const std::string& id) const
    {
        hold(page, id, entitled_.reads(reader_.who, id_in<PersonId>(id)));
    }
    void record(const char* page, const std::string& id) const { hold(page, id, reads_record(id_in<RecordId>(id))); }
    void obligation(const char* page, const std::string& id) const
    {
        const auto it = duty::find_obligation(reader_.facts(), {id}, reader_.today);
        hold(page, id, it && entitled_.reads(reader_.who, *it));
    }
    bool reads_record(RecordId id) const
    {
        const auto* it = reader_.state.records().find(id);
        return it && entitled_.reads(reader_.who, *it);
    }
    // A unit has a row on the board if one of its bodies may be read: the bodies are listed under its name.
    bool reads_body_of(OrgId office) const
    {
        const auto& all = reader_.people().organisations();
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& it) { return it.unit == office && entitled_.reads(reader_.who, it.id); });
    }
    // Requested by id: answered exactly when the reader may read it.
    void answers(const char* page, const std::string& id, bool answered, bool may) const
    {
        if (answered != may)
            throw Differs{std::string{page} + (answered ? " shows " : " hides ") + id + (may ? " from " : " to ") +
                          name_};
    }

    std::string some_org() const { return "o" + std::to_string(some(reader_.people().organisations().size())); }
    std::string some_person() const { return "m" + std::to_string(some(reader_.people().people().size())); }
    std::string some_record() const { return "r" + std::to_string(some(reader_.state.records().all().size())); }
    const views::Reader& reader() const { return reader_; }
    const Entitled& entitled() const { return entitled_; }
    std::uint32_t below(std::uint32_t end) const { return chance_.below(end); }

private:
    void hold(const char* page, const std::string& id, bool may) const
    {
        if (!may) throw Differs{std::string{page} + " shows " + id + " to " + name_};
    }
    std::uint32_t some(std::size_t all) const { return 1 + chance_.below(all + 1); }

    Chance& chance_;
    const views::Reader& reader_;
    const Entitled& entitled_;
    std::string name_;
};

void look_at_records(const Looking& look)
{
    const auto list = views::records(look.reader(), {.node = look.some_org(), .from = look.reader().today - days{60}});
    if (list)
        for (const auto& row : list->rows) look.record("the list of records", row.record);
    const std::string id = look.some_record();
    const auto* it = look.reader().state.records().find(id_in<RecordId>(id));
    look.answers("the record's page", id, views::record_page(look.reader(), id).has_value(),
                 it && look.reads_record(it->id));
}

void look_at_obligations(const Looking& look)
{
    const auto list = views::obligations(look.reader(), {.node = look.some_org(), .size = views::PageSize{200}});
    if (list)
        for (const auto& row : list->rows) look.obligation("the list of obligations", row.obligation);
    const auto board = views::board(look.reader(), {.node = look.some_org()});
    if (board)
        for (const auto& row : board->rows)
            if (row.id.starts_with("o") && !look.reads_body_of(id_in<OrgId>(row.id))) look.org("the board", row.id);
}

void look_at_people(const Looking& look, views::Chronicle& chronicle)
{
    const auto list = views::people_page(look.reader(), {.node = look.some_org()});
    if (list)
        for (const auto& row : list->people) look.person("the list of people", row.person);
    const std::string id = look.some_person();
    const auto* it = look.reader().people().find(id_in<PersonId>(id));
    const auto page = views::person_page(look.reader(), chronicle, id);
    look.answers("the person's page", id, page.has_value(), it && look.entitled().reads(look.reader().who, it->id));
    const std::string org = look.some_org();
    const auto orgs = views::organisation_page(look.reader(), org, {});
    const bool known = look.reader().people().find(id_in<OrgId>(org)) != nullptr;
    if (orgs && !(known && look.entitled().reads(look.reader().who, id_in<OrgId>(org))))
        look.org("the organisation's page", org);
    if (orgs)
        for (const auto& below : orgs->below) look.org("the organisation's page", below.id);
}

void look_for(const Looking& look, views::NameBook& names)
{
    static const std::vector<std::string> words{"组织", "党员", "会议", "m3", "o4", "r2", "温", "学习"};
    const auto found =
        views::search_page(look.reader(), names, words[look.below(static_cast<std::uint32_t>(words.size()))]);
    if (!found) return;
    for (const auto& hit : found->hits) {
        if (hit.kind == "organisation") look.org("the search", hit.id);
        if (hit.kind == "person") look.person("the search", hit.id);
        if (hit.kind == "record") look.record("the search", hit.id);
    }
}

void look_at_own(const Looking& look, views::Chronicle& chronicle)
{
    if (const auto page = views::mine(look.reader())) {
        for (const auto& row : page->attended) look.record("one's own page", row.record);
        for (const auto& row : page->published) look.record("one's own page", row.record);
        for (const auto& row : page->own_words) look.record("one's own page", row.record);
    }
    if (const auto page = views::ledger_page(look.reader(), chronicle, {}))
        for (const auto& entry : page->entries)
            if (entry.record && entry.record->readable)
                look.record("the ledger", entry.record->id);  // a rule's basis is shown to everybody
    static_cast<void>(views::today(look.reader(), {}));
}

}  // namespace

void check_sight(World& world, std::size_t desk)
{
    const auto& known = world.shown(desk).people().people();
    if (known.empty()) return;
    const PersonId who = world.chance.of(known).id;
    Process& process = world.process(desk);
    process.desk->read([&](const State& state) {
        const Day today = world.today();
        const auto library = process.desk->library(state);
        const views::VisibleScope sight{state, who, today};
        const views::Reader reader{state,    process.desk->directory(), *library, *process.standings, sight, who, today,
                                   world.now};
        process.rooms->chronicle.follow(*process.journal, state);
        const Entitled entitled{state, today};
        const Looking look{world, reader, entitled};
        switch (world.chance.below(5)) {
            case 0: look_at_records(look); break;
            case 1: look_at_obligations(look); break;
            case 2: look_at_people(look, process.rooms->chronicle); break;
            case 3: look_for(look, process.rooms->names); break;
            default: look_at_own(look, process.rooms->chronicle);
        }
    });
}

}  // namespace jinze::simulation
