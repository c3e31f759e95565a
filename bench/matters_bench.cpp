// What 20,000 light and 5,000 formal matters add to the start, by processor time and memory; and how long a list of
// matters takes while 50 people ask for it and somebody writes, in a district with 5,000 of them.
//
//     matters_bench FOLDER     (FOLDER/demonstration.db, made by script/bench)

#include <malloc.h>

#include <atomic>
#include <random>
#include <thread>

#include "app/codec/leaf.h"
#include "bench/district.h"
#include "bench/measure.h"
#include "bench/served.h"
#include "front/serve/running.h"

using namespace jinze;
namespace fs = std::filesystem;
using Seconds = std::chrono::duration<double>;

namespace {

constexpr std::uint32_t records = 5'000, items_a_record = 4, formal = 5'000;
constexpr int rounds = 7, readers = 50;
constexpr double listing_seconds = 12;

double now() { return Seconds{std::chrono::steady_clock::now().time_since_epoch()}.count(); }

// ---- the start ----

const Day start = day_at(2025, 3, 3);

class Writing {
public:
    explicit Writing(std::vector<std::string> founding) : leaves_{std::move(founding)} {}

    void records_with(std::uint32_t items)
    {
        for (std::uint32_t i = 0; i < records; ++i) {
            const std::uint32_t branch = i % bench::branches;
            record::Content content{.kind = record::Kind::meeting,
                                    .host = bench::branch_numbered(branch),
                                    .performed = day(i, records),
                                    .chair = bench::member_of(branch, 0)};
            for (std::uint32_t n = 0; n < items; ++n)
                content.items.push_back({.nature = record::Nature::conclusion,
                                         .org = {},
                                         .person = bench::member_of(branch, 1 + n),
                                         .due = day(i, records) + days{20}});
            put(day(i, records), bench::member_of(branch, 0),
                record::RecordEntered{RecordId{i + 1}, std::move(content), words()});
        }
    }
    // Opened, approved, signed for; two of three reported and closed.
    void formal_matters()
    {
        for (std::uint32_t i = 0; i < formal; ++i) {
            const std::uint32_t unit = i % bench::units;
            const matter::MatterId id{i + 1};
            const Day on = day(i, formal);
            const PersonId who = bench::member_of(unit * bench::branches_a_unit, 3);
            put(on, who,
                matter::MatterOpened{.matter = id,
                                     .type = Code{"supervised"},
                                     .setter = OrgId{2},
                                     .lead = bench::group_of(unit),
                                     .due = on + days{40},
                                     .title = words(),
                                     .wanted = words(),
                                     .basis = words()});
            using enum matter::MatterAct;
            int after = 1;
            for (const matter::MatterAct act : {approve, sign, note, report, accept}) {
                if (i % 3 == 0 && act == report) break;
                matter::MatterStepped step{.matter = id, .act = act};
                if (act == note || act == report) step.words = words();
                put(on + days{after++}, who, step);
            }
        }
    }
    std::vector<std::string> leaves() && { return std::move(leaves_); }

private:
    static Day day(std::uint32_t number, std::uint32_t of)
    {
        return start + days{static_cast<int>(500ULL * number / of)};
    }
    Sealed words()
    {
        Sealed sealed{SealedId{500'000 + ++rows_}, {}};
        for (std::uint8_t& byte : sealed.commitment) byte = static_cast<std::uint8_t>(random_());
        return sealed;
    }
    void put(Day on, PersonId by, district::Event event)
    {
        leaves_.push_back(codec::to_bytes({start_of(on) + std::chrono::hours{10}, by, std::move(event)}));
    }

    std::vector<std::string> leaves_;
    std::uint32_t rows_ = 0;
    std::mt19937 random_{1};
};

struct Cost {
    std::vector<double> seconds, parsing, megabytes;
};

void fold(const std::vector<std::string>& leaves, Cost& cost)
{
    cost.parsing.push_back(bench::seconds_of([&] {
        std::uint64_t sum = 0;
        for (const std::string& leaf : leaves) sum += codec::leaf_from(leaf).event.index();
        if (sum == 0) std::abort();
    }));
    const std::size_t before = ::mallinfo2().uordblks;
    district::State state;
    cost.seconds.push_back(bench::seconds_of([&] {
        for (const std::string& leaf : leaves) state.apply(codec::leaf_from(leaf));
    }));
    cost.megabytes.push_back(static_cast<double>(::mallinfo2().uordblks - before) / (1 << 20));
}

void measure_start(const fs::path& folder, std::vector<bench::Line>& table)
{
    const auto founding = [&] { return bench::leaves_of(*bench::make(folder / "founding.db").journal); }();
    Writing without{founding}, with{founding};
    without.records_with(0);
    with.records_with(items_a_record);
    with.formal_matters();
    const auto base = std::move(without).leaves(), all = std::move(with).leaves();
    Cost of_base, of_all;
    for (int round = 0; round < rounds; ++round) fold(base, of_base), fold(all, of_all);
    const auto more = [](const std::vector<double>& big, const std::vector<double>& small) {
        return bench::median(big) - bench::median(small);
    };
    const double added = more(of_all.seconds, of_base.seconds), parsing = more(of_all.parsing, of_base.parsing);
    table.push_back({"20,000 light, 5,000 formal matters at start", bench::text("%.3f s", added),
                     bench::text("%.3f s merely parsed", parsing), bench::text("%.2f", parsing / added), "< 0.15 s"});
    table.push_back({"the same, memory", bench::text("%.1f MB", more(of_all.megabytes, of_base.megabytes)),
                     bench::text("%.1f MB without them", bench::median(of_base.megabytes)), "-", "< 25 MB"});
}

// ---- the list ----

PersonId who_may_import(const district::State& state, Day today)
{
    for (const registry::Person& person : state.people().people())
        if (district::may(state, person.id, district::Right::import, {}, today)) return person.id;
    throw std::runtime_error{"nobody may import"};
}

// 5,000 matters from a list kept before: of the work committee, for each Party group in turn.
void bring_matters(desk::Desk& desk)
{
    const Day today = day_of(desk.now());
    desk::Request request{.commands = {district::BeginImport{.sheet = district::Sheet::matters}}};
    desk.read([&](const district::State& state) {
        request.actor = who_may_import(state, today);
        OrgId setter;
        std::vector<OrgId> groups;
        for (const registry::Organisation& org : state.people().organisations()) {
            if (!state.people().exists(org.id, today)) continue;
            if (org.kind == registry::OrgKind::work_committee) setter = org.id;
            if (org.kind == registry::OrgKind::party_group) groups.push_back(org.id);
        }
        for (std::uint32_t i = 0; i < formal; ++i) {
            const Day handed = today - days{static_cast<int>(20 + i % 300)};
            district::BringMatter row{.setter = setter,
                                      .lead = groups[i % groups.size()],
                                      .source = matter::MatterSource::document,
                                      .subject = matter::MatterSubject::style,
                                      .due = handed + days{60},
                                      .title = {"督办事项第" + std::to_string(i) + "号"},
                                      .wanted = {"按要求办理"},
                                      .basis = {"原台账"},
                                      .handed_over = handed,
                                      .result = {}};
            if (i % 3 != 0) row.done = handed + days{20};
            request.commands.emplace_back(std::move(row));
        }
    });
    request.commands.emplace_back(district::EndImport{.added = static_cast<int>(formal)});
    bench::must(desk.submit(std::move(request)));
}

// Leaders of Party groups and of the work committee; the last is a branch's secretary, who writes.
std::vector<bench::Guest> come_in(serve::Running& running, desk::Desk& desk)
{
    const Day today = day_of(desk.now());
    std::vector<bench::Guest> guests;
    bench::Guest writer;
    desk.read([&](const district::State& state) {
        for (const registry::Post& post : state.people().posts()) {
            const auto holder = state.people().holder(post.id, today, today);
            const auto kind = state.people()[post.org].kind;
            const bool leads = kind == registry::OrgKind::party_group || kind == registry::OrgKind::work_committee;
            const bool writes = kind == registry::OrgKind::branch && post.title == registry::Title::secretary;
            if (!holder || (!leads && !writes) || (leads && guests.size() == readers)) continue;
            const access::Entered in = running.house().gate.enter_demonstration(*holder);
            bench::Guest guest{in.token, in.session.csrf, to_text(*holder), to_text(post.org)};
            leads ? guests.push_back(std::move(guest)) : void(writer = std::move(guest));
        }
    });
    guests.push_back(writer);
    return guests;
}

void ask_for_lists(int port, const bench::Guest& guest, unsigned seed, double until, std::vector<double>& waited)
{
    std::mt19937 random{seed};
    bench::Connection line{port};
    while (now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds{200 + random() % 600});
        const double asked = now();
        line.send(bench::getting("/api/matters", guest));
        if (const auto heard = line.hear(); heard.status != 200) throw std::runtime_error{heard.head + heard.body};
        waited.push_back(1e3 * (now() - asked));
    }
}

int write_until(int port, const bench::Guest& guest, Day today, double until)
{
    bench::Connection line{port};
    int written = 0;
    while (now() < until) {
        const std::string json =
            R"({"kind":"meeting","title":"支部会","day":")" + to_text(today) + R"(","host":")" + guest.branch + "\"}";
        line.send(bench::posting("/api/records", guest, json, "matters-" + std::to_string(++written)));
        if (const auto heard = line.hear(); heard.status != 200) throw std::runtime_error{heard.head + heard.body};
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    return written;
}

void measure_lists(const fs::path& folder, std::vector<bench::Line>& table)
{
    const fs::path db = folder / "matters.db";
    for (const char* tail : {"", "-wal", "-shm"}) fs::remove(db.string() + tail);
    fs::copy_file(folder / "demonstration.db", db);
    fs::copy_file(folder / "demonstration.db.key", db.string() + ".key", fs::copy_options::overwrite_existing);
    const auto journal = storage::open(db)->journal();
    const vault::KeyFile key = vault::read_key_file(db.string() + ".key");
    desk::Desk desk{{.journal = *journal, .key = key.master}};
    bring_matters(desk);
    serve::Wanted wanted;
    wanted.http.port = 0;
    serve::Running running{desk, key.master, wanted};
    const auto guests = come_in(running, desk);
    std::vector<std::vector<double>> waited(guests.size() - 1);
    const double until = now() + listing_seconds;
    int written = 0;
    {
        std::vector<std::jthread> people;
        for (unsigned i = 0; i + 1 < guests.size(); ++i)
            people.emplace_back([&, i] { ask_for_lists(running.port(), guests[i], i, until, waited[i]); });
        written = write_until(running.port(), guests.back(), day_of(desk.now()), until);
    }
    std::vector<double> all;
    for (const auto& one : waited) all.insert(all.end(), one.begin(), one.end());
    table.push_back({bench::text("a list of matters, %zu people asking: p99", waited.size()),
                     bench::text("%.1f ms", bench::quantile(all, 0.99)),
                     bench::text("p50 %.1f ms, %zu answers", bench::median(all), all.size()),
                     bench::text("%d", written), "<= 30 ms, written"});
}

}  // namespace

int main(int count, char** arguments)
try {
    const fs::path folder = count > 1 ? arguments[1] : "build/bench-data";
    std::vector<bench::Line> table;
    measure_start(folder, table);
    measure_lists(folder, table);
    bench::print(table);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
