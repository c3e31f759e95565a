// Cost of a page's data on the server: a list of 50 obligations and a board, with rights, by processor time per
// request, beside nginx serving a file of the same size; latency for 50 people at work; delay until an open page hears
// of a record; cost of 500 open pages.
//
//     serve_bench FOLDER     (FOLDER/demonstration.db, made by script/bench)

#include <csignal>
#include <fstream>
#include <iostream>
#include <random>
#include <thread>

#include "bench/measure.h"
#include "bench/served.h"
#include "front/serve/running.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

using namespace jinze;
namespace fs = std::filesystem;
using Seconds = std::chrono::duration<double>;

namespace {

constexpr int our_port = 18461, nginx_port = 18462, rounds = 9, requests = 300, lines = 16;
constexpr int at_work = 50, streams = 300;  // as many as one client may open

double now() { return Seconds{std::chrono::steady_clock::now().time_since_epoch()}.count(); }

// ---- the child: serves, and prints who is signed in ----

void say_guests(serve::Running& running, desk::Desk& desk, Day today)
{
    desk.read([&](const district::State& state) {
        const auto& people = state.people();
        const auto say = [&](registry::OrgKind kind, registry::Title title) {
            for (const registry::Post& post : people.posts()) {
                if (people[post.org].kind != kind || post.title != title) continue;
                const auto holder = people.holder(post.id, today, today);
                if (!holder) continue;
                const access::Entered in = running.house().gate.enter_demonstration(*holder);
                std::cout << in.token << ' ' << in.session.csrf << " m" << holder->number() << " o" << post.org.number()
                          << '\n';
            }
        };
        say(registry::OrgKind::work_committee, registry::Title::secretary);
        say(registry::OrgKind::branch, registry::Title::secretary);
    });
    std::cout << "ready" << std::endl;
}

int serve_until_told(const fs::path& db)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const auto journal = storage::open(db)->journal();
    const vault::KeyFile key = vault::read_key_file(db.string() + ".key");
    desk::Desk desk{{.journal = *journal, .key = key.master}};
    serve::Wanted wanted;
    wanted.http.port = our_port;
    serve::Running running{desk, key.master, wanted};
    say_guests(running, desk, day_of(desk.now()));
    int received = 0;
    sigwait(&signals, &received);
    return 0;
}

// ---- the parent ----

struct Ours {
    bench::Child child;
    std::vector<bench::Guest> guests;  // the first: the work committee's secretary
};

Ours start(const fs::path& folder)
{
    const fs::path db = folder / "serve.db", said = folder / "serve.out";
    for (const char* tail : {"", "-wal", "-shm"}) fs::remove(db.string() + tail);
    fs::copy_file(folder / "demonstration.db", db, fs::copy_options::overwrite_existing);
    fs::copy_file(folder / "demonstration.db.key", db.string() + ".key", fs::copy_options::overwrite_existing);
    const std::string self = fs::read_symlink("/proc/self/exe").string();
    Ours ours{bench::Child{{self, "--serve", db.string()}, said}, {}};
    for (int tries = 0; tries < 300; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        ours.guests.clear();
        std::ifstream in{said};
        for (bench::Guest guest;
             in >> guest.token && guest.token != "ready" && in >> guest.csrf >> guest.person >> guest.branch;)
            ours.guests.push_back(guest);
        std::ifstream whole{said};
        const std::string text{std::istreambuf_iterator<char>{whole}, {}};
        if (text.ends_with("ready\n")) return ours;
    }
    throw std::runtime_error{"the server did not come up"};
}

bench::Child start_nginx(const fs::path& folder)
{
    const fs::path root = fs::absolute(folder) / "nginx";
    fs::create_directories(root / "files");
    std::ofstream{root / "nginx.conf"}
        << "daemon off; master_process off; error_log stderr; pid " << (root / "pid").string()
        << "; events { worker_connections 1024; }\nhttp { access_log off; sendfile on; keepalive_requests 1000000000; "
           "client_body_temp_path "
        << root.string() << "; proxy_temp_path " << root.string() << "; fastcgi_temp_path " << root.string()
        << "; uwsgi_temp_path " << root.string() << "; scgi_temp_path " << root.string()
        << "; server { listen 127.0.0.1:" << nginx_port << "; root " << (root / "files").string()
        << "; default_type application/json; } }\n";
    bench::Child nginx{{"nginx", "-p", root.string(), "-c", (root / "nginx.conf").string(), "-e", "stderr"},
                       folder / "nginx.out"};
    std::this_thread::sleep_for(std::chrono::milliseconds{500});
    return nginx;
}

// Microseconds of the server's processor time per request.
double cost(const bench::Child& server, int port, const std::string& request, std::size_t size)
{
    std::vector<std::unique_ptr<bench::Connection>> all;
    for (int i = 0; i < lines; ++i) all.push_back(std::make_unique<bench::Connection>(port));
    const auto round = [&] {
        for (auto& line : all) line->send(request);
        for (auto& line : all) {
            const auto heard = line->hear();
            if (heard.status != 200 || heard.body.size() != size)
                throw std::runtime_error{"another answer than wanted: " + heard.head};
        }
    };
    round();
    const double before = server.processor_seconds();
    for (int i = 0; i < requests; ++i) round();
    return 1e6 * (server.processor_seconds() - before) / (requests * lines);
}

bench::Line line(std::string figure, double ours, const char* form, std::string limit, double ratio, const char* goal,
                 const char* hard)
{
    return {std::move(figure), bench::text(form, ours), std::move(limit), bench::text("%.2f", ratio), goal, hard};
}

void measure_cost(const fs::path& folder, const Ours& ours, std::vector<bench::Line>& table)
{
    const bench::Child nginx = start_nginx(folder);
    const bench::Guest& committee = ours.guests.front();
    const std::pair<const char*, const char*> pages[]{
        {"list of 50 obligations, a request", "/api/obligations?node=o2&standing=overdue&size=50"},
        {"board of the district, a request", "/api/board?node=o1&by=area"}};
    for (const auto& [figure, path] : pages) {
        bench::Connection once{our_port};
        once.send(bench::getting(path, committee));
        const auto body = once.hear().body;
        std::ofstream{folder / "nginx" / "files" / "answer.json"} << body;
        std::vector<double> us, them;
        for (int i = 0; i < rounds; ++i) {
            us.push_back(cost(ours.child, our_port, bench::getting(path, committee), body.size()));
            them.push_back(
                cost(nginx, nginx_port, "GET /answer.json HTTP/1.1\r\nHost: localhost\r\n\r\n", body.size()));
        }
        table.push_back(line(std::string{figure} + bench::text(", %.0f kB", double(body.size()) / 1000),
                             bench::median(us), "%.1f us", bench::text("%.1f us nginx, a file", bench::median(them)),
                             bench::median(them) / bench::median(us), ">= 0.7", ">= 0.35"));
    }
}

std::string record_json(const bench::Guest& guest, int number)
{
    const Day today = day_of(system_time());
    return R"({"kind":"meeting","title":"主题党日 )" + std::to_string(number) + R"(","day":")" + to_text(today) +
           R"(","host":")" + guest.branch + R"(","topics":["主题党日"]})";
}

// One person: opens today, a list, the branch's board; sometimes records a meeting.
void work(const bench::Guest& guest, unsigned seed, double until, std::vector<double>& waited)
{
    std::mt19937 random{seed};
    bench::Connection line{our_port};
    for (int turn = 0; now() < until; ++turn) {
        for (const std::string& path : {std::string{"/api/today"}, "/api/obligations?node=" + guest.branch,
                                        "/api/board?by=month&node=" + guest.branch}) {
            std::this_thread::sleep_for(std::chrono::milliseconds{200 + random() % 600});
            const double asked = now();
            line.send(bench::getting(path, guest));
            if (const auto heard = line.hear(); heard.status != 200) throw std::runtime_error{heard.head + heard.body};
            waited.push_back(1e3 * (now() - asked));
        }
        if (turn % 3 != 1) continue;
        line.send(bench::posting("/api/records", guest, record_json(guest, turn),
                                 guest.person + "-" + std::to_string(turn) + "-" + std::to_string(seed)));
        if (const auto heard = line.hear(); heard.status != 200) throw std::runtime_error{heard.head + heard.body};
    }
}

void measure_work(const Ours& ours, std::vector<bench::Line>& table)
{
    std::vector<std::vector<double>> waited(at_work);
    const double before = ours.child.processor_seconds(), start = now(), until = start + 15;
    {
        std::vector<std::jthread> people;
        for (unsigned i = 0; i < at_work; ++i)
            people.emplace_back([&, i] { work(ours.guests.at(1 + i), i, until, waited[i]); });
    }
    std::vector<double> all;
    for (const auto& one : waited) all.insert(all.end(), one.begin(), one.end());
    const double busy = (ours.child.processor_seconds() - before) / (now() - start);
    table.push_back({"page data, 50 at work: p99", bench::text("%.1f ms", bench::quantile(all, 0.99)),
                     bench::text("p50 %.1f ms, %zu answers", bench::median(all), all.size()),
                     bench::text("%.2f cores", busy), "< 50 ms"});
}

void measure_live(const Ours& ours, std::vector<bench::Line>& table)
{
    const double empty = ours.child.megabytes();
    std::vector<std::unique_ptr<bench::Connection>> open;
    for (int i = 0; i < streams; ++i) {
        const bench::Guest& guest = ours.guests.at(static_cast<std::size_t>(i) % ours.guests.size());
        open.push_back(std::make_unique<bench::Connection>(our_port));
        open.back()->send(bench::getting("/api/live", guest));
        if (const auto heard = open.back()->hear(); heard.status != 200)
            throw std::runtime_error{bench::text("stream %d was answered %d", i, heard.status)};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{500});
    for (auto& it : open) it->next(0);
    const double full = ours.child.megabytes();
    const bench::Guest& writer = ours.guests.at(5);
    bench::Connection line{our_port};
    std::vector<double> heard_after;
    for (int i = 0; i < 60; ++i) {
        const double sent = now();
        line.send(bench::posting("/api/records", writer, record_json(writer, i), "live-" + std::to_string(i)));
        // The committee's first page sees every branch; it is an ordinary client.
        while (open.front()->next(2000).find("event: note") == std::string::npos) {
        }
        heard_after.push_back(1e3 * (now() - sent));
        if (line.hear().status != 200) throw std::runtime_error{"the record was not taken"};
        std::this_thread::sleep_for(std::chrono::milliseconds{30});
    }
    table.push_back({"a record sent, heard by another page: p99",
                     bench::text("%.1f ms", bench::quantile(heard_after, 0.99)),
                     bench::text("p50 %.1f ms, with its fsync", bench::median(heard_after)), "-", "< 100 ms"});
    table.push_back({bench::text("%d open pages: memory", streams), bench::text("%.1f MB", full - empty),
                     bench::text("%.0f MB without them", empty),
                     bench::text("%.0f kB", 1024 * (full - empty) / streams), "-"});
}

}  // namespace

int main(int count, char** arguments)
try {
    if (count == 3 && arguments[1] == std::string{"--serve"}) return serve_until_told(arguments[2]);
    const fs::path folder = count > 1 ? arguments[1] : "build/bench-data";
    const Ours ours = start(folder);
    std::vector<bench::Line> table;
    measure_cost(folder, ours, table);
    measure_work(ours, table);
    measure_live(ours, table);
    bench::print(table);
    return 0;
} catch (const std::exception& error) {  // caught, so that the server it started is stopped
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
