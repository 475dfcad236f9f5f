// The server by its socket: what HTTP is answered with, however it is sent.
#include "serve/http_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view kServedStatement = "a.txt | smoke | CAUSES | asthma\n";

// A connection to 127.0.0.1 that says bytes and reads until the other side hangs up.
class Client {
 public:
  explicit Client(uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)), 0);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { close(socket_); }

  void Say(std::string_view bytes) {
    while (!bytes.empty()) {
      ssize_t sent = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      bytes.remove_prefix(static_cast<size_t>(sent));
    }
  }
  std::string Hear() {
    std::string heard;
    std::array<char, 4096> bytes{};
    for (;;) {
      ssize_t got = recv(socket_, bytes.data(), bytes.size(), 0);
      if (got <= 0) return heard;
      heard.append(bytes.data(), static_cast<size_t>(got));
    }
  }

 private:
  int socket_;
};

class HttpServerTest : public ::testing::Test {
 protected:
  void TearDown() override {
    stop_ = true;
    EXPECT_TRUE(done_.get());
  }

  void Start(const Limits& limits = {}) {
    site_.limits = limits;
    std::promise<std::string> address;
    done_ = std::async(std::launch::async, [&, this] {
      return Serve(site_,
                   {.port = 0, .ready = [&](const std::string& said) { address.set_value(said); }})
          .has_value();
    });
    std::string said = address.get_future().get();
    size_t colon = said.rfind(':');
    port_ = static_cast<uint16_t>(std::stoi(said.substr(colon + 1)));
    token_ = said.substr(said.find('=') + 1);
  }

  std::string Head(std::string_view first, std::string_view more = "") {
    return fmt::format(
        "{} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nX-Causeway-Token: {}\r\n"
        "Connection: close\r\n{}\r\n",
        first, port_, token_, more);
  }
  std::string Ask(std::string_view request) {
    Client client(port_);
    client.Say(request);
    return client.Hear();
  }
  std::string StatusOf(std::string_view request) { return Ask(request).substr(0, 12); }

  Graph graph_ = BuildGraph(kServedStatement);
  StatementTexts texts_{kServedStatement};
  std::atomic<bool> stop_ = false;
  Site site_{.graph = graph_, .texts = texts_, .title = "test.kg", .limits = {}, .stop = &stop_};
  std::future<bool> done_;
  uint16_t port_ = 0;
  std::string token_;
};

TEST_F(HttpServerTest, AnswersWhoKnowsTheToken) {
  Start();
  std::string reply = Ask(Head("GET /api/start"));
  EXPECT_THAT(reply, StartsWith("HTTP/1.1 200 OK\r\n"));
  for (const char* header : {"Cache-Control: no-store", "X-Content-Type-Options: nosniff",
                             "Content-Security-Policy: frame-ancestors 'none'"}) {
    EXPECT_THAT(reply, HasSubstr(header));
  }
  EXPECT_EQ(StatusOf("GET /api/start HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
            "HTTP/1.1 421");
  token_ = "wrong";
  EXPECT_EQ(StatusOf(Head("GET /api/start")), "HTTP/1.1 403");
  EXPECT_EQ(StatusOf(Head("GET /?token=wrong")), "HTTP/1.1 403");
}

TEST_F(HttpServerTest, TellsOtherSitesAndFormsNothing) {
  Start();
  EXPECT_EQ(StatusOf(Head("GET /api/start", "Origin: http://evil.example\r\n")), "HTTP/1.1 403");
  EXPECT_EQ(StatusOf(Head("POST /api/query",
                          "Content-Type: application/x-www-form-urlencoded\r\n"
                          "Content-Length: 7\r\n") +
                     "query=a"),
            "HTTP/1.1 415");
}

TEST_F(HttpServerTest, TakesBodiesUpToTheirLimit) {
  Start({.view_body_bytes = 100});
  for (size_t size : {99U, 100U, 101U}) {
    std::string more =
        fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", size);
    EXPECT_EQ(StatusOf(Head("POST /api/query", more) + std::string(size, ' ')),
              size > 100 ? "HTTP/1.1 413" : "HTTP/1.1 400")
        << size;
  }
}

TEST_F(HttpServerTest, TakesHeadsUpToTheirLimit) {
  Start({.view_header_bytes = 1000});
  size_t least = Head("GET /api/start", "X: \r\n").size();
  for (size_t size : {999U, 1000U, 1001U}) {
    std::string padded = "X: " + std::string(size - least, 'x') + "\r\n";
    EXPECT_EQ(StatusOf(Head("GET /api/start", padded)),
              size > 1000 ? "HTTP/1.1 431" : "HTTP/1.1 200")
        << size;
  }
}

TEST_F(HttpServerTest, AHeadOfFieldsWithoutEndIsRefused) {
  Start();
  std::string fields;
  for (int at = 0; at < 100'000; ++at) fields += "X: y\r\n";
  EXPECT_EQ(StatusOf(Head("GET /api/start", fields)), "HTTP/1.1 431");
}

TEST_F(HttpServerTest, ALineWithoutEndIsRefused) {
  Start();
  EXPECT_EQ(StatusOf("GET /" + std::string(1 << 20, 'x')), "HTTP/1.1 431");
}

TEST_F(HttpServerTest, WhatIsNoHttpIsRefused) {
  Start();
  EXPECT_EQ(StatusOf("\x16\x03\x01 hello\r\n\r\n"), "HTTP/1.1 400");
  EXPECT_EQ(StatusOf(Head("GET %zz")), "HTTP/1.1 400");
}

TEST_F(HttpServerTest, HangsUpOnTheSlow) {
  Start({.view_request_seconds = 1});
  Client slow(port_);
  slow.Say("GET /api/start HTTP/1.1\r\nHost: ");
  EXPECT_EQ(slow.Hear(), "");
}

TEST_F(HttpServerTest, ConnectionsBeyondTheLimitWaitForTheirTurn) {
  Start({.view_connections = 4});
  std::vector<std::unique_ptr<Client>> clients;
  for (int at = 0; at < 200; ++at) clients.push_back(std::make_unique<Client>(port_));
  for (auto& client : clients) client->Say(Head("GET /api/names?text=asthma"));
  for (auto& client : clients) {
    EXPECT_THAT(client->Hear(), HasSubstr(R"("name":"asthma")"));
    client.reset();
  }
}

TEST_F(HttpServerTest, SeveralRequestsGoThroughOneConnection) {
  Start();
  std::string first =
      fmt::format("GET /api/names HTTP/1.1\r\nHost: localhost:{}\r\nX-Causeway-Token: {}\r\n\r\n",
                  port_, token_);
  EXPECT_THAT(Ask(first + Head("GET /api/start")), HasSubstr(R"("kind":"answer")"));
}

TEST_F(HttpServerTest, APortThatIsTakenIsAnError) {
  Start();
  Result<void> again = Serve(site_, {.port = port_, .ready = {}});
  ASSERT_FALSE(again);
  EXPECT_THAT(again.error().message, HasSubstr("cannot listen on 127.0.0.1:"));
}

}  // namespace
}  // namespace causeway
