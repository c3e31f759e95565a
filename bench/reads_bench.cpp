// Whether long questions block others: time to write a record while eight workbooks and eight boards of far days are
// requested, and with no other requests, in alternating rounds; and the longest wait for the state's lock, the only
// thing that readers and the writer share.
//
//     reads_bench FOLDER [ROUNDS]     (FOLDER/demonstration.db, made by script/bench)

#include <algorithm>
#include <atomic>
#include <iostream>
#include <thread>

#include "bench/measure.h"
#include "bench/served.h"
#include "domain/calendar/window.h"
#include "front/serve/running.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

using namespace jinze;
namespace fs = std::filesystem;
using Seconds = std::chrono::duration<double>;

namespace {

constexpr int usual_rounds = 9, writes = 40, exports = 8, boards = 8;

double now() { return Seconds{std::chrono::steady_clock::now().time_since_epoch()}.count(); }

double thread_seconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

struct People {
    std::vector<bench::Guest> readers;  // may read the whole district
    bench::Guest writer;                // a branch's secretary
};

People come_in(serve::Running& running, desk::Desk& desk, Day today)
{
    std::vector<PersonId> wide;
    PersonId secretary;
    OrgId branch;
    desk.read([&](const district::State& state) {
        for (const registry::Post& post : state.people().posts()) {
            const auto holder = state.people().holder(post.id, today, today);
            if (!holder) continue;
            const auto kind = state.people()[post.org].kind;
            if (kind == registry::OrgKind::branch && post.title == registry::Title::secretary)
                secretary = *holder, branch = post.org;
            if (post.title < registry::Title::system_administrator &&
                district::may(state, *holder, district::Right::read, OrgId{1}, today) &&
                std::find(wide.begin(), wide.end(), *holder) == wide.end())
                wide.push_back(*holder);
        }
    });
    const auto guest = [&](PersonId person) {
        const access::Entered in = running.house().gate.enter_demonstration(person);
        return bench::Guest{in.token, in.session.csrf, "m" + std::to_string(person.number()),
                            "o" + std::to_string(branch.number())};
    };
    People people;
    for (const PersonId person : wide) people.readers.push_back(guest(person));
    people.writer = guest(secretary);
    std::fprintf(stderr, "%zu people may read the whole district\n", people.readers.size());
    return people;
}

// Repeats the request until `over`; waits a moment when told to retry.
void ask(int port, const bench::Guest& guest, const std::string& path, const std::atomic<bool>& over,
         std::atomic<int>& answers)
{
    int number = 0;
    while (!over) {
        bench::Connection line{port};
        line.send(bench::getting(
            path + "&text=" + (path.find("/tables/") == path.npos ? "" : std::to_string(number++ % 2)), guest));
        const auto heard = line.hear();
        if (heard.status == 200)
            ++answers;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds{200});
    }
}

// Writes records one after another; returns the milliseconds of each.
std::vector<double> write(int port, const bench::Guest& guest, Day today, int& number)
{
    std::vector<double> taken;
    bench::Connection line{port};
    for (int i = 0; i < writes; ++i) {
        ++number;
        const std::string json =
            R"({"kind":"meeting","title":"支部会","day":")" + to_text(today) + R"(","host":")" + guest.branch + "\"}";
        const double sent = now();
        line.send(bench::posting("/api/records", guest, json, "reads-" + std::to_string(number)));
        if (const auto heard = line.hear(); heard.status != 200) throw std::runtime_error{heard.head + heard.body};
        taken.push_back(1e3 * (now() - sent));
    }
    return taken;
}

struct Measured {
    std::vector<double> quiet, busy;
    double longest_hold = 0, longest_wait = 0;  // milliseconds: processor time, wall clock
    std::atomic<int> workbooks = 0, far_boards = 0;
};

void busy_round(Measured& measured, int port, const People& people, desk::Desk& desk, Day today, int& number)
{
    std::atomic<bool> over = false;
    const std::string far = to_text(calendar::months_after(today, 24)), yesterday = to_text(today - days{1});
    std::vector<std::jthread> asking;
    for (int i = 0; i < exports; ++i)
        asking.emplace_back([&, i] {
            ask(port, people.readers[static_cast<std::size_t>(i) % people.readers.size()],
                "/api/tables/obligations.xlsx?node=o1", over, measured.workbooks);
        });
    for (int i = 0; i < boards; ++i)
        asking.emplace_back([&, i] {
            const std::string on = to_text(calendar::months_after(today, 23) + days{i});
            ask(port, people.readers[static_cast<std::size_t>(exports + i) % people.readers.size()],
                "/api/board?node=o1&on=" + on + "&known=" + yesterday + "&compare=" + far, over, measured.far_boards);
        });
    asking.emplace_back([&] {
        while (!over) {
            const double clock = now(), processor = thread_seconds();
            desk.read([](const district::State& state) { return state.leaves(); });
            measured.longest_hold = std::max(measured.longest_hold, 1e3 * (thread_seconds() - processor));
            measured.longest_wait = std::max(measured.longest_wait, 1e3 * (now() - clock));
            std::this_thread::sleep_for(std::chrono::microseconds{500});
        }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    const auto taken = write(port, people.writer, today, number);
    measured.busy.insert(measured.busy.end(), taken.begin(), taken.end());
    over = true;
}

std::vector<bench::Line> told(const Measured& it)
{
    using bench::median;
    using bench::quantile;
    using bench::text;
    const auto times = [](double busy, double quiet) { return text("%.2fx", busy / quiet); };
    return {{"longest hold of what is shown, 8 workbooks and 8 far boards", text("%.3f ms", it.longest_hold),
             text("%.2f ms by the clock", it.longest_wait), "-", "<= 20 ms", "<= 20 ms"},
            {"a record written meanwhile: median", text("%.2f ms", median(it.busy)),
             text("%.2f ms with nobody asking", median(it.quiet)), times(median(it.busy), median(it.quiet)), "<= 2x",
             "<= 2x"},
            {"a record written meanwhile: p99", text("%.2f ms", quantile(it.busy, 0.99)),
             text("%.2f ms with nobody asking", quantile(it.quiet, 0.99)),
             times(quantile(it.busy, 0.99), quantile(it.quiet, 0.99)), "<= 5x", "<= 5x"}};
}

}  // namespace

int main(int count, char** arguments)
{
    const fs::path folder = count > 1 ? arguments[1] : "build/bench-data", db = folder / "reads.db";
    for (const char* tail : {"", "-wal", "-shm"}) fs::remove(db.string() + tail);
    fs::copy_file(folder / "demonstration.db", db);
    fs::copy_file(folder / "demonstration.db.key", db.string() + ".key", fs::copy_options::overwrite_existing);
    const auto journal = storage::open(db)->journal();
    const vault::KeyFile key = vault::read_key_file(db.string() + ".key");
    desk::Desk desk{{.journal = *journal, .key = key.master}};
    serve::Wanted wanted;
    wanted.http.port = 0;
    serve::Running running{desk, key.master, wanted};
    const Day today = day_of(desk.now());
    const People people = come_in(running, desk, today);
    Measured measured;
    int number = 0;
    const int rounds = count > 2 ? std::atoi(arguments[2]) : usual_rounds;
    for (int round = 0; round < rounds; ++round) {
        const auto quiet = write(running.port(), people.writer, today, number);
        measured.quiet.insert(measured.quiet.end(), quiet.begin(), quiet.end());
        busy_round(measured, running.port(), people, desk, today, number);
    }
    std::fprintf(stderr, "%d workbooks and %d boards answered meanwhile; the State copied %llu times for %d records\n",
                 measured.workbooks.load(), measured.far_boards.load(), static_cast<unsigned long long>(desk.copies()),
                 number);
    bench::print(told(measured));
}
