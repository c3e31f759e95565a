// Import of 10,000 people: reading a workbook, planning by the rules, committing; processor time. Beside it: sealing
// as many names.
//
//     import_bench [folder]

#include <cstdlib>

#include "app/desk/setup.h"
#include "app/intake/plan.h"
#include "app/sheets/read.h"
#include "bench/measure.h"
#include "front/demo/model.h"
#include "storage/open/open.h"

using namespace jinze;

namespace {

constexpr std::size_t people = 10'000;
constexpr int rounds = 3;
const Day start = day_at(2025, 1, 3);

demo::Model model_with_people()
{
    demo::Dice dice{1};
    demo::Model model = demo::draw(dice, start);
    while (model.people.size() < people) {
        for (demo::Person& person : demo::draw(dice, start).people) {
            if (model.people.size() == people || !model.numbers.insert(person.id_number).second) continue;
            person.branch %= static_cast<int>(model.branches.size());
            model.people.push_back(std::move(person));
        }
    }
    model.people.resize(people);
    return model;
}

void must(const desk::Answer& answer)
{
    if (!answer) throw std::runtime_error{"a request was refused"};
}

void bring_in(desk::Desk& desk, district::Sheet kind, const Bytes& bytes)
{
    auto book = sheets::read_book(bytes);
    if (!book) throw std::runtime_error{book.error().english};
    const auto plan = intake::plan(kind, *std::move(book), desk, {.actor = {}, .file = {}, .keep = {}});
    if (!plan) throw std::runtime_error{plan.error().front().english};
    if (plan->rejected > 0) throw std::runtime_error{plan->problems.front().english};
    must(intake::commit(*plan, desk, {}, {}));
}

}  // namespace

int main(int count, char** arguments)
{
    const std::filesystem::path folder = count > 1 ? arguments[1] : "build/bench-data", db = folder / "import.db";
    std::filesystem::create_directories(folder);
    const demo::Model model = model_with_people();
    const Bytes organisations = demo::organisations_sheet(model), sheet = demo::people_sheet(model);
    std::vector<double> importing, sealing;
    for (int round = 0; round < rounds; ++round) {
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(db.string() + end);
        const auto journal = storage::open(db)->create();
        desk::Desk desk{{.journal = *journal, .key = vault::MasterKey{{}}}};
        must(desk.submit(desk::opening({.demonstration = false, .start = day_at(2025, 1, 1)}, {})));
        bring_in(desk, district::Sheet::organisations, organisations);
        importing.push_back(bench::seconds_of([&] { bring_in(desk, district::Sheet::people, sheet); }));
        vault::Sealer sealer{vault::MasterKey{{}}, vault::system_entropy()};
        sealing.push_back(bench::seconds_of([&] {
            for (std::uint32_t i = 1; i <= people; ++i)
                static_cast<void>(sealer.seal(SealedId{i}, model.people[i - 1].name));
        }));
    }
    const double ours = bench::median(importing), limit = bench::median(sealing);
    bench::print({{.figure = "import of 10,000 people, xlsx to receipt",
                   .measured = bench::text("%.2f core-s", ours),
                   .limit = bench::text("%.2f core-s to seal the names", limit),
                   .ratio = bench::text("%.2f", limit / ours),
                   .goal = "< 2 core-s"}});
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(db.string() + end);
}
