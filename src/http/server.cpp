#include "http/server.h"

#include "http/engine.h"

namespace jinze::http {

bool Guests::enter(const std::string& address)
{
    const std::lock_guard lock{guard_};
    int& here = of_[address];
    if (all_ >= limits_.connections || here >= limits_.of_one_address) {
        if (here == 0) of_.erase(address);
        return false;
    }
    ++here;
    ++all_;
    return true;
}

void Guests::leave(const std::string& address)
{
    const std::lock_guard lock{guard_};
    --all_;
    if (--of_[address] == 0) of_.erase(address);
}

void run(asio::io_context& context, Site& site)
{
    for (;;) {
        try {
            context.run();
            return;
        } catch (...) {
            site.lost(std::current_exception());
        }
    }
}

Workers::Workers(int threads, Site& site) : open_{asio::make_work_guard(context_)}
{
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this, &site] { run(context_, site); });
}

void Workers::join()
{
    open_.reset();
    for (std::thread& it : threads_)
        if (it.joinable()) it.join();
}

namespace {

using reuse_port = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

std::unique_ptr<asio::ssl::context> tls_of(const Settings& settings)
{
    if (settings.certificate.empty()) return {};
    auto tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                     asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
    try {
        tls->use_certificate_chain_file(settings.certificate);
        tls->use_private_key_file(settings.key, asio::ssl::context::pem);
    } catch (const boost::system::system_error& error) {
        throw std::system_error{error.code(), "The certificate " + settings.certificate + " and its key " + settings.key +
                                                  " cannot be used; both must be readable PEM files that belong together"};
    }
    return tls;
}

}  // namespace

Server::Engine::Engine(const Settings& wanted, Site& answering)
    : Ground{wanted, answering}, tls{tls_of(settings)}
{
    boost::system::error_code wrong;
    const auto address = asio::ip::make_address(settings.address, wrong);
    if (wrong) throw std::system_error{wrong, settings.address + " is no address to listen on; write 127.0.0.1:8080"};
    port_ = settings.port;
    for (int i = 0; i < settings.threads; ++i) {
        listen(loops_.emplace_back(), {address, port_});
        port_ = loops_.back().acceptor->local_endpoint().port();
    }
    for (Loop& loop : loops_) {
        asio::co_spawn(loop.context, accept(loop), asio::detached);
        loop.thread = std::thread{[this, &loop] { run(loop.context, site); }};
    }
}

Server::Engine::~Engine() { stop(); }

// Each loop has a listener of its own on the same port: the kernel deals the connections out.
void Server::Engine::listen(Loop& loop, const Tcp::endpoint& at)
{
    try {
        // Our loops share the port, and a second server by mistake would too: whoever listens already is met first.
        if (at.port() != 0 && loops_.size() == 1) Tcp::acceptor{loop.context, at};
        loop.acceptor.emplace(loop.context);
        loop.acceptor->open(at.protocol());
        loop.acceptor->set_option(Tcp::acceptor::reuse_address(true));
        loop.acceptor->set_option(reuse_port(true));
        loop.acceptor->bind(at);
        loop.acceptor->listen(1024);
    } catch (const boost::system::system_error& error) {
        throw std::system_error{error.code(), "Cannot listen on " + settings.address + ":" + std::to_string(at.port()) +
                                                  "; is another program there? Name another port with --listen"};
    }
}

// Whatever happens to one connection at the door, the next is waited for.
asio::awaitable<void> Server::Engine::accept(Loop& loop)
{
    asio::steady_timer breath{loop.context};
    while (!stopping) {
        bool came = false;
        try {
            came = co_await accept_one(loop);
        } catch (...) {
            site.lost(std::current_exception());
        }
        if (came || stopping) continue;
        breath.expires_after(std::chrono::milliseconds{50});
        co_await breath.async_wait(asio::as_tuple(asio::use_awaitable));
    }
}

// False: no descriptors left, most likely; wait for some to be given back.
asio::awaitable<bool> Server::Engine::accept_one(Loop& loop)
{
    auto [wrong, socket] = co_await loop.acceptor->async_accept(asio::as_tuple(asio::use_awaitable));
    if (wrong) co_return false;
    boost::system::error_code gone;
    const auto peer = socket.remote_endpoint(gone);
    if (gone || stopping) co_return true;
    std::string address = peer.address().to_string();
    if (!guests.enter(address)) co_return true;  // closed without a word: words would cost what is scarce
    Place place{guests, std::move(address)};
    socket.set_option(Tcp::no_delay(true), gone);
    asio::co_spawn(loop.context, greet(std::move(socket), std::move(place)), asio::detached);
    co_return true;
}

asio::awaitable<void> Server::Engine::greet(Tcp::socket socket, Place place)
{
    if (tls) {
        co_await converse_secure(*this, std::move(socket), place.address());
    } else {
        co_await converse_plain(*this, std::move(socket), place.address());
    }
}

void Server::Engine::stop()
{
    if (stopping.exchange(true)) return;
    for (Loop& loop : loops_) asio::post(loop.context, [&loop] { loop.acceptor->close(); });
    workers.join();  // what has been begun is finished
    for (Loop& loop : loops_) loop.context.stop();
    for (Loop& loop : loops_)
        if (loop.thread.joinable()) loop.thread.join();
}

Server::Server(const Settings& settings, Site& site) : engine_{std::make_unique<Engine>(settings, site)} {}
Server::~Server() = default;

std::uint16_t Server::port() const { return engine_->port(); }
int Server::connections() const { return engine_->connections(); }
void Server::stop() { engine_->stop(); }

}  // namespace jinze::http
