// The demonstration district as each person sees it: no two rows of a list read alike, in Chinese or in English.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <set>

#include "app/access/demonstration.h"
#include "app/desk/desk.h"
#include "app/views/register/search.h"
#include "app/views/work/leader.h"
#include "app/views/work/mine.h"
#include "app/views/work/obligations.h"
#include "app/views/work/today.h"
#include "front/demo/demo.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

using namespace jinze;
using namespace jinze::views;
namespace fs = std::filesystem;

namespace {

// Made once; the day is early in its second year, so that there are old overdue obligations.
struct Demonstration {
    fs::path folder = fs::temp_directory_path() / ("jinze-rows-" + std::to_string(::getpid()));
    Day day = day_at(2026, 2, 6);
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<desk::Desk> desk;

    Demonstration()
    {
        fs::create_directories(folder);
        demo::make({.db = folder / "d.db",
                    .key_file = folder / "d.db.key",
                    .sheets = {},
                    .seed = 1,
                    .until = day,
                    .progress = {}});
        journal = storage::open(folder / "d.db")->journal();
        desk = std::make_unique<desk::Desk>(
            desk::Dependencies{*journal, vault::read_key_file(folder / "d.db.key").master,
                               [this] { return start_of(day) + std::chrono::hours{10}; }, vault::system_entropy()});
    }
    ~Demonstration() { fs::remove_all(folder); }

    template <class F>
    auto read(F&& f)
    {
        return desk->read([&](const district::State& state) {
            desk::Library library{*journal};
            Standings standings;
            return f(
                [&](PersonId who, auto&& g) {
                    const VisibleScope sight{state, who, day};
                    return g(Reader{state, desk->directory(), library, standings, sight, who, day,
                                    start_of(day) + std::chrono::hours{10}});
                },
                state);
        });
    }
};

// The visible text of a row, by language.
using Seen = std::array<std::string, 2>;
Seen operator+(const Seen& a, const Bilingual& b) { return {a[0] + "|" + b.zh, a[1] + "|" + b.en}; }
Seen operator+(const Seen& a, const std::string& b) { return {a[0] + "|" + b, a[1] + "|" + b}; }

Seen seen(const DutyRow& it, const std::string& page_of = {})
{
    const Bilingual whose = it.bearer == page_of ? Bilingual{} : it.whose;
    const Seen words = Seen{} + it.title + it.window + whose + it.about;
    return it.of == RowOf::item ? words + it.why : words;
}
Seen seen(const WaitingRow& it) { return Seen{} + it.title + it.window + it.whose + it.about + it.from.name + it.text; }
Seen seen(const ProblemRow& it)
{
    return Seen{} + it.text + it.title + to_text(it.found) + it.host.short_name.value_or("") +
           (it.owner ? it.owner->name : "");
}
Seen seen(const ObligationRow& it) { return Seen{} + it.title + it.window + it.whose + it.about; }
Seen seen(const ChangeSeen& it) { return Seen{} + to_text(it.day) + it.words + it.detail; }
Seen seen(const RecordRow& it)
{
    return Seen{} + to_text(it.performed) + it.title + it.host.short_name.value_or("") + it.about +
           (it.by ? it.by->name : "");
}

Seen seen(const Chip& it) { return Seen{} + it.name; }
Seen seen(const UnsettledChoice& it) { return Seen{} + it.title + it.window; }
Seen seen(const SettledBy& it) { return Seen{} + it.title + it.window; }
Seen seen(const StripRow& it) { return Seen{} + it.title; }

struct List {
    std::string name;
    std::array<std::set<std::string>, 2> had;
    int twins = 0;

    void take(const Seen& row)
    {
        for (std::size_t language = 0; language < had.size(); ++language)
            if (!had[language].insert(row[language]).second && ++twins < 4)
                MESSAGE(name << ": twice " << row[language]);
    }
};

template <class Rows, class... More>
int twins(const std::string& name, const Rows& rows, const More&... more)
{
    List list{.name = name};
    for (const auto& row : rows) list.take(seen(row, more...));
    return list.twins;
}

int twins_of_today(const TodayPage& page)
{
    const std::string home = page.home ? page.home->id : "";
    List list{.name = page.person.name + " today"};
    for (const DueGroup& group : page.groups)
        for (const DutyRow& row : group.rows) list.take(seen(row, home));
    for (const EarlierYear& year : page.earlier)
        for (const DutyRow& row : year.rows) list.take(seen(row, home));
    if (page.one_meeting) list.twins += twins(page.person.name + " one meeting", page.one_meeting->settles);
    if (page.year) list.twins += twins(page.person.name + " year", page.year->rows);
    return list.twins + twins(page.person.name + " waiting", page.waiting) +
           twins(page.person.name + " changes", page.changes);
}

std::vector<PersonId> everybody_with_an_account(const district::State& state, desk::Directory& directory, Day day)
{
    std::set<PersonId> all;
    for (const auto& door : access::demonstration_doors(state, directory, day))
        all.insert(*id_from<PersonId>(door.person));
    for (const registry::Post& post : state.people().posts())
        if (const auto who = state.people().holder(post.id, day, day)) all.insert(*who);
    return {all.begin(), all.end()};
}

}  // namespace

TEST_CASE("in the demonstration no two rows of one list read alike, whoever looks")
{
    Demonstration town;
    int rows = 0, alike = 0;
    town.read([&](auto&& as, const district::State& state) {
        for (const PersonId who : everybody_with_an_account(state, town.desk->directory(), town.day))
            as(who, [&](const Reader& reader) {
                const TodayPage now = *today(reader, {});
                for (const DueGroup& group : now.groups) rows += static_cast<int>(group.rows.size());
                alike += twins_of_today(now);
                const LeaderPage screen = *leader(reader, {});
                alike += twins(screen.person.name + " own", screen.own) +
                         twins(screen.person.name + " group", screen.of_group, screen.group ? screen.group->id : "") +
                         twins(screen.person.name + " problems", screen.problems);
                const MinePage own = *mine(reader);
                alike += twins(own.person.name + " tasks", own.tasks) + twins(own.person.name + " duties", own.duties);
            });
    });
    CHECK(rows > 3000);
    CHECK(alike == 0);
}

TEST_CASE("in the demonstration no two chips of a record's form read alike, nor two things that could be made up for")
{
    Demonstration town;
    int alike = 0, forms = 0;
    town.read([&](auto&& as, const district::State& state) {
        for (const PersonId who : everybody_with_an_account(state, town.desk->directory(), town.day))
            as(who, [&](const Reader& reader) {
                const auto form = record_form(reader, {}, reader.library.newest());
                if (!form) return;
                ++forms;
                alike += twins(form->host.name + " chips", form->chips) +
                         twins(form->host.name + " unsettled", form->unsettled);
            });
    });
    CHECK(forms > 200);
    CHECK(alike == 0);
}

TEST_CASE("in the demonstration zjj finds 区住建局 first")
{
    Demonstration town;
    town.read([&](auto&& as, const district::State& state) {
        for (const auto& door : access::demonstration_doors(state, town.desk->directory(), town.day))
            as(*id_from<PersonId>(door.person), [&](const Reader& reader) {
                views::NameBook names;
                const auto hits = views::search_page(reader, names, "zjj")->hits;
                const bool sees = std::any_of(hits.begin(), hits.end(),
                                              [](const auto& it) { return it.title.zh == "云溪区住房和城乡建设局"; });
                if (sees) CHECK(hits.front().title.zh == "云溪区住房和城乡建设局");
            });
    });
}

TEST_CASE("in the demonstration no two rows of a list of obligations or of records read alike, in any body")
{
    Demonstration town;
    int alike = 0, rows = 0;
    town.read([&](auto&& as, const district::State& state) {
        const auto doors = access::demonstration_doors(state, town.desk->directory(), town.day);
        REQUIRE_FALSE(doors.empty());
        as(*id_from<PersonId>(doors.front().person), [&](const Reader& reader) {
            for (const registry::Organisation& org : state.people().organisations()) {
                if (org.kind == registry::OrgKind::district_committee ||
                    org.kind == registry::OrgKind::work_committee || !reader.reads(org.id))
                    continue;
                const auto owed = every_obligation(reader, {.node = to_text(org.id)}, 5000);
                const auto done = every_record(reader, {.node = to_text(org.id), .from = day_at(2025, 1, 1)}, 5000);
                rows += owed->total + done->total;
                alike += twins(owed->node_name + " owed", owed->rows) + twins(done->node_name + " records", done->rows);
            }
        });
    });
    CHECK(rows > 10000);
    CHECK(alike == 0);
}
