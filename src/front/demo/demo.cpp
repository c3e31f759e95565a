#include "front/demo/demo.h"

#include <fstream>

#include "app/desk/setup.h"
#include "app/intake/plan.h"
#include "app/sheets/read.h"
#include "base/ensure.h"
#include "front/demo/story.h"
#include "storage/journal/storage_error.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

namespace jinze::demo {
namespace {

// Nearly two years: from the second working day of the year before last.
Day start_of_story(Day until) { return std::max(day_at(year_of(until - days{90}) - 1, 1, 3), day_at(2025, 1, 3)); }

struct Stage {
    const Wish& wish;
    desk::Desk& desk;
    Instant& now;
    Made& made;

    void show(std::string_view step, std::size_t done, std::size_t of) const
    {
        if (wish.progress) wish.progress(step, done, of);
    }

    // The demonstration needs this request accepted; a refusal is a bug.
    void must(const desk::Answer& answer, std::string_view what) const
    {
        if (answer) return;
        const auto* refused = std::get_if<district::Refused>(&answer.error());
        throw std::logic_error{std::string{what} + ": " +
                               (refused ? district::sentence_in_english(*refused) : "the ledger moved")};
    }

    // By the office during setup, by a person afterwards.
    void bring_in(district::Sheet kind, const Bytes& bytes, PersonId actor = {}) const
    {
        show(intake::name_of(kind), 0, 1);
        if (!wish.sheets.empty()) {
            std::filesystem::create_directories(wish.sheets);
            std::ofstream out{wish.sheets / (std::string{intake::name_of(kind)} + ".xlsx"), std::ios::binary};
            out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        }
        auto book = sheets::read_book(bytes);
        ensure(book.has_value());
        const auto plan =
            intake::plan(kind, *std::move(book), desk, {.actor = actor, .file = ledger::sha256(bytes), .keep = {}});
        if (!plan) throw std::logic_error{"the sheet cannot be taken: " + plan.error().front().english};
        if (plan->rejected > 0)
            throw std::logic_error{"row " + std::to_string(plan->problems.front().row) + ": " +
                                   plan->problems.front().english};
        must(intake::commit(*plan, desk, actor, {}), intake::name_of(kind));
        show(intake::name_of(kind), 1, 1);
    }

    void tell(std::vector<Act> acts) const
    {
        for (std::size_t i = 0; i < acts.size(); ++i) {
            if (i % 500 == 0) show("work", i, acts.size());
            now = acts[i].at;
            auto request = desk.read([&](const district::State& state) { return acts[i].make(state); });
            if (!request) continue;
            ++made.asked;
            const auto answer = desk.submit(*std::move(request));
            if (answer) continue;
            ++made.refused;
            if (const auto* why = std::get_if<district::Refused>(&answer.error()))
                ++made.refusals[std::string{why->why.name}];
        }
        show("work", acts.size(), acts.size());
    }
};

Ids ids_of(const Model& model, desk::Desk& desk)
{
    Ids ids;
    desk.read([&](const district::State& state) {
        for (const auto& org : state.people().organisations()) {
            ids.orgs.emplace(desk.directory().name(org), org.id);
            ids.kinds.emplace(org.id, org.kind);
        }
        std::map<std::string, PersonId> by_number;
        for (const auto& person : state.people().people())
            by_number.emplace(desk.directory().identity(person).id_number.value_or(""), person.id);
        for (const Person& person : model.people) ids.people.push_back(by_number.at(person.id_number));
    });
    return ids;
}

Made tell_whole(const Wish& wish)
{
    Made made{.start = start_of_story(wish.until)};
    Dice dice{wish.seed}, secrets{wish.seed ^ 0x6a696e7a65u};
    const Model model = draw(dice, made.start);
    Instant now = start_of(made.start) + std::chrono::hours{9};
    const auto store = storage::open(wish.db);
    const vault::KeyFile key = vault::create_key_file(wish.key_file, "demo", secrets.entropy());
    const auto journal = store->create();
    desk::Desk desk{{*journal, key.master, [&now] { return now; }, secrets.entropy()}};
    const Stage stage{wish, desk, now, made};

    stage.show("catalogue", 0, 1);
    stage.must(desk.submit(desk::opening({.demonstration = true, .start = day_at(year_of(made.start), 1, 1)}, {})),
               "opening");
    stage.show("catalogue", 1, 1);
    stage.bring_in(district::Sheet::organisations, organisations_sheet(model));
    stage.bring_in(district::Sheet::people, people_sheet(model));
    stage.bring_in(district::Sheet::posts, posts_sheet(model));

    const Ids ids = ids_of(model, desk);
    stage.bring_in(district::Sheet::matters, matters_sheet(model), ids.person(model.office_clerk));
    stage.tell(Story{model, ids, dice, wish.until}.acts());
    desk.read([&](const district::State& state) {
        made.organisations = state.people().organisations().size();
        made.people = state.people().people().size();
        made.records = state.records().all().size();
    });
    made.head = journal->head();
    return made;
}

}  // namespace

Made make(const Wish& wish)
{
    for (const auto& file : {wish.db, wish.key_file})
        if (std::filesystem::exists(file))
            throw journal::StorageError{journal::Trouble::clash,
                                        file.string() + " exists already and is not overwritten"};
    Wish unfinished = wish;
    unfinished.db += ".making";
    unfinished.key_file += ".making";
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(unfinished.db.string() + end);
    std::filesystem::remove(unfinished.key_file);
    Made made = tell_whole(unfinished);
    std::filesystem::rename(unfinished.key_file, wish.key_file);
    std::filesystem::rename(unfinished.db, wish.db);
    return made;
}

}  // namespace jinze::demo
